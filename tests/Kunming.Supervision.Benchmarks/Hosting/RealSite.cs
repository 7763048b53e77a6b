using Kunming.Supervision.Data;
using Microsoft.EntityFrameworkCore;
using System.Net;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Kunming.Supervision.Benchmarks.Hosting;

/// <summary>The site as its own program builds it, in this process.</summary>
internal static class RealSite
{
    public static async Task<WebApplication> StartAsync(string connectionString, IPEndPoint at, bool tellsScope = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SupervisionWeb).Assembly.GetName().Name,
            ContentRootPath = Path.Combine(SourceFolder(), "src", "Kunming.Supervision.Web"),
            EnvironmentName = Environments.Production,
        });
        builder.Configuration[$"ConnectionStrings:{StorageServices.ConnectionName}"] = connectionString;
        builder.Configuration["Accounts:SecondFactorSeats"] = "none";
        builder.Configuration["Accounts:ExportRowsWithoutFactor"] = "100000000";
        builder.Configuration["Accounts:SignInsPerAddressPerMinute"] = "100000";
        builder.Configuration["Accounts:SignInsPerAccountPerMinute"] = "100000";
        builder.Configuration["Audit:Folder"] = AuditFolder(new NpgsqlConnectionStringBuilder(connectionString).Database!);
        // A line on the console for each answer would measure the console.
        builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
        builder.Configuration["Files:Folder"] = Path.Combine(Path.GetTempPath(), "kunming-supervision-benchmarks-files");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(at));
        builder.AddSupervisionWeb();
        if (!tellsScope)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(
                new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(connectionString, tellsScope: false).Options));
        }

        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new BenchmarkClock()));
        var app = builder.Build();
        app.UseSupervisionWeb();
        await app.StartAsync();
        return app;
    }

    /// <summary>Anchors belong to the chains of one database; among those of another they would look like a roll-back.</summary>
    public static string AuditFolder(string database) => Path.Combine(Path.GetTempPath(), "kunming-supervision-benchmarks-audit", database);

    private static string SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln").Any())
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Run this from within the source tree.");
    }
}
