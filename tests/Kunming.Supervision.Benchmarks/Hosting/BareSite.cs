using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
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
        // As the site does: by default every Chinese character is written as a number of eight, which took more than a quarter of the bare page's time.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddDbContextPool<SupervisionDbContext>(options => options.UseSupervision(connectionString, tellsScope: false));
        var app = builder.Build();
        app.UseRouting();
        app.MapRazorPages();
        await app.StartAsync();
        return app;
    }
}
