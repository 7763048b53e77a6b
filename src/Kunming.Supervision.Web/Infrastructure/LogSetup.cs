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
        .Filter.ByExcluding(IsRefusedViewer)
        .ReadFrom.Configuration(configuration)
        .Enrich.FromLogContext()
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);

    /// <summary>
    /// Entity Framework calls it a fault when the database refuses a kept viewer, which is what it was asked for (<see cref="Accounts.KeptViewerRetry"/>). Whatever else
    /// goes wrong with such a question is thrown, and logged where it ends.
    /// </summary>
    public static bool IsRefusedViewer(LogEvent entry) => entry.Exception is ViewerChangedException
        || (entry.Properties.GetValueOrDefault("parameters") is ScalarValue { Value: string parameters } && parameters.Contains(RowScope.KnownParameter, StringComparison.Ordinal));

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(log =>
    {
        log.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
        log.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
