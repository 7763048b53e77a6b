using System.Globalization;
using Kunming.Supervision.Data.Scopes;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Structured logs. They hold addresses, codes, numbers and times: never a query string, a form's text or a person's name.</summary>
public static class LogSetup
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {SourceContext} {Message:lj} {TraceId}{NewLine}{Exception}";

    public static void AddSupervisionLogging(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSerilog(log => Configure(log, configuration));

    /// <summary>For what has to be said before the host stands.</summary>
    public static ILoggerFactory Early(IConfiguration configuration) =>
        new SerilogLoggerFactory(Configure(new(), configuration).CreateLogger(), dispose: true);

    private static LoggerConfiguration Configure(LoggerConfiguration log, IConfiguration configuration) => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        // Entity Framework calls it a fault when a kept viewer is refused, and that is what the question is for (KeptViewerRetry); a real one is thrown as well.
        .Filter.ByExcluding(e => e.Properties.GetValueOrDefault("commandText") is ScalarValue { Value: string text } && text.StartsWith(RowScope.AnnouncementAsKnown, StringComparison.Ordinal))
        .ReadFrom.Configuration(configuration)
        .Enrich.FromLogContext()
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(log =>
    {
        log.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
        log.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
