using System.Security.Claims;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.Scopes;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <summary>
/// Leaves one row for every form that is sent and every sensitive page that is read (<see cref="AuditActions"/>). A change takes its row along
/// in its own save; whatever else comes of a request is written before the first byte of the answer leaves, and without the row no answer does.
/// </summary>
public sealed class AuditMiddleware(RequestDelegate next, TimeProvider clock, ILogger<AuditMiddleware> log)
{
    public const string Aborted = "request.aborted";

    public async Task InvokeAsync(HttpContext http, AuditTrail trail)
    {
        // A problem page runs under the address of the page that failed, whose act has begun already.
        if (trail.Act is not null || ActOf(http) is not { } act)
        {
            await next(http);
            return;
        }

        trail.Begin(act);
        var isAnsweredAnew = false;
        http.Response.OnStarting(() => isAnsweredAnew ? Task.CompletedTask : SettleAsync(http, trail, act));
        try
        {
            await next(http);
        }
        catch (ViewerChangedException)
        {
            // Nothing was done or shown; the act begins once more (KeptViewerRetry).
            isAnsweredAnew = true;
            throw;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            await trail.WriteAsync(act, AuditOutcome.Failed, [Aborted]);
            throw;
        }
    }

    private AuditAct? ActOf(HttpContext http)
    {
        if (AuditActions.For(http) is not var (action, kind))
        {
            return null;
        }

        var account = Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : (Guid?)null;
        return AuditActions.IsLeftOut(action, signedIn: account is not null) ? null : new()
        {
            Kind = kind,
            Action = action,
            On = clock.GetUtcNow(),
            AccountId = account,
            Address = http.Connection.RemoteIpAddress?.ToString(),
            Reference = ProblemPages.Reference(http),
            SubjectId = Guid.TryParse(http.Request.RouteValues["id"]?.ToString(), out var subject) ? subject : null,
        };
    }

    private async Task SettleAsync(HttpContext http, AuditTrail trail, AuditAct act)
    {
        var status = http.Response.StatusCode;
        var outcome = act.Outcome ?? OutcomeOf(status);
        if (act.Written && outcome is AuditOutcome.Done)
        {
            return;
        }

        try
        {
            await trail.WriteAsync(act, outcome, outcome is AuditOutcome.Done || act.Codes.Count > 0 ? act.Codes : [$"http.{status}"]);
        }
        catch (Exception away) when (outcome is AuditOutcome.Failed && ProblemPages.IsDatabaseAway(away))
        {
            // Nothing was done or shown, and the page that says so needs no database.
            log.LogError("No audit row for {Action}: the database is away", act.Action);
        }
    }

    private static AuditOutcome OutcomeOf(int status) => status switch
    {
        < 400 => AuditOutcome.Done,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound => AuditOutcome.Denied,
        < 500 => AuditOutcome.Refused,
        _ => AuditOutcome.Failed,
    };
}
