using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Issues.Import;
using Kunming.Supervision.Web.Reports;
using Kunming.Supervision.Web.Settings;
using System.Net;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.HttpOverrides;
using Serilog;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>The site, put together: services here and the order in which a request meets them.</summary>
public static class SupervisionWeb
{
    public const string ProxiesSetting = "Hosting:Proxies";
    public const long RequestMaxBytes = 110L * 1024 * 1024;

    public static void AddSupervisionWeb(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = RequestMaxBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddSupervisionLogging(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHsts();
        builder.Services.AddStorage();
        builder.Services.AddSettings();
        builder.Services.AddFileStore(builder.Configuration);
        builder.Services.AddAccounts(builder.Configuration);
        builder.Services.AddSupervisionPages(builder.Configuration);
        builder.Services.AddAudit(builder.Configuration);
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddScoped<ReportComposer>();
        builder.Services.AddScoped<QuestionDesk>();
        builder.Services.AddScoped<CircularComposer>();
        builder.Services.AddScoped<PaperDesk>();
        builder.Services.AddIssueImport();
        builder.Services.AddDeadlines(builder.Configuration);
    }

    public static void UseSupervisionWeb(this WebApplication app)
    {
        // A setting that cannot be read ends the start, not the first page.
        _ = app.Services.GetRequiredService<DatabaseTurns>();
        app.UseProxyIfConfigured();
        if (CookieNames.IsHttps(app.Configuration))
        {
            app.UseHsts();
        }

        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseProblemPages();
        app.UseStaticFiles(StaticFiles.Options);
        app.UseRouting();
        app.UseMiddleware<KnownMethods>();
        app.UseSettings();
        app.UseMiddleware<KeptViewerRetry>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAudit();
        app.UseMiddleware<SessionGate>();
        app.WarnOfPlainHttp();
        app.MapHealth();
        app.MapUploads();
        app.MapRazorPages();
    }

    /// <summary>Forwarded addresses are believed only from the proxies, by address or network, that the operator names.</summary>
    private static void UseProxyIfConfigured(this WebApplication app)
    {
        var proxies = app.Configuration.GetSection(ProxiesSetting).Get<string[]>() ?? [];
        if (proxies.Length is 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address) ? address
                    : throw new InvalidOperationException($"{ProxiesSetting} holds '{proxy}'; wanted is an address or a network such as 10.0.0.0/24."));
            }
        }

        app.UseForwardedHeaders(options);
    }
}
