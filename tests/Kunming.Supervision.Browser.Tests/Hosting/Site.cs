using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Demonstration;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Browser.Tests.Hosting;

/// <summary>The real site on Kestrel, on a free loopback port, with the demonstration's clock.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string Password = "Kunming-Yanshi-2026";

    /// <summary>Where axe-core lies: at the site's own address, from which its pages may take scripts, and kept by the browser with what it has compiled of it.</summary>
    public const string AxePath = "/axe-core.js";

    private readonly WebApplication _app;

    private Site(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IServiceProvider Services => _app.Services;

    public static async Task<Site> StartAsync(string connectionString, string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SupervisionWeb).Assembly.GetName().Name,
            ContentRootPath = Repository.In("src", "Kunming.Supervision.Web"),
            EnvironmentName = "Test",
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:" + StorageServices.ConnectionName] = connectionString,
            ["Files:Folder"] = Path.Combine(folder, "files"),
            [DemonstrationFolder.Setting] = Path.Combine(folder, "demonstration"),
            [DemonstrationFolder.PasswordSetting] = Password,
            ["Audit:Folder"] = Path.Combine(folder, "audit"),
            ["Keys:File"] = Path.Combine(folder, "keys", "secrets.key"),
            ["Accounts:SecondFactorSeats"] = "none",
            ["Accounts:ExportRowsWithoutFactor"] = "100000",
            ["Accounts:SignInsPerAddressPerMinute"] = "1000",
            ["Accounts:SignInsPerAccountPerMinute"] = "1000",
            ["Documents:Sandbox"] = "false",
            ["Serilog:MinimumLevel:Default"] = "Error",
            ["Serilog:MinimumLevel:Override:Microsoft"] = "Error",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddSupervisionWeb();
        builder.AddDemonstration();
        var app = builder.Build();
        app.Map(AxePath, axe => axe.Run(SendAxeAsync));
        app.UseSupervisionWeb();
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Reads the database behind the site: to choose a record for a walk, never to do its work.</summary>
    public async Task<T> InDb<T>(Func<SupervisionDbContext, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = Kunming.Supervision.Data.Scopes.RowScope.System("tests");
        return await ask(db);
    }

    private static Task SendAxeAsync(HttpContext context)
    {
        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.Headers.CacheControl = "max-age=86400, immutable";
        return context.Response.SendFileAsync(Repository.In("node_modules", "axe-core", "axe.min.js"));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
