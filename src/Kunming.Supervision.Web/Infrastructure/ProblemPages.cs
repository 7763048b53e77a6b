using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Every answer that is not the asked-for page becomes a Chinese page with a reference number, never a stack.</summary>
public static class ProblemPages
{
    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem/500",
            StatusCodeSelector = StatusOf,
        });
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
    }

    /// <summary>What the person reads out on the telephone and the operator finds in the log.</summary>
    public static string Reference(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>A body longer than the server takes is first noticed by whoever reads the form, as a form that cannot be read.</summary>
    public static bool IsTooLarge(HttpContext context) =>
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most && context.Request.ContentLength > most;

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsDatabaseAway(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Is the database out of reach, whatever has been wrapped around the news?</summary>
    public static bool IsDatabaseAway(Exception? exception) => exception switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.TooManyConnections } => true,
        PostgresException => false,
        NpgsqlException or SocketException => true,
        _ => IsDatabaseAway(exception.InnerException),
    };
}
