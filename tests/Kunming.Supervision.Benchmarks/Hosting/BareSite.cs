using System.Net;
using Kunming.Supervision.Benchmarks.Pages;
using Kunming.Supervision.Data;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Kunming.Supervision.Benchmarks.Hosting;

/// <summary>A host in the same process with nothing but one Razor page and a pool of contexts.</summary>
internal static class BareSite
{
    public static async Task<WebApplication> StartAsync(string connectionString, IPEndPoint at)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(BareModel).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(at));
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            // The benchmark refers to the site, whose pages must stay out of this host.
            foreach (var other in parts.ApplicationParts.Where(p => p.Name != builder.Environment.ApplicationName).ToList())
            {
                parts.ApplicationParts.Remove(other);
            }
        });
        builder.Services.AddDbContextPool<SupervisionDbContext>(options => options.UseSupervision(connectionString, tellsScope: false));
        var app = builder.Build();
        app.UseRouting();
        app.MapRazorPages();
        await app.StartAsync();
        return app;
    }
}
