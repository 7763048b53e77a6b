using System.Security.Claims;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// The viewer of one request and how the session stands, read from the database once. Pages get the viewer from <c>SupervisionPageModel</c>;
/// other endpoints ask here.
/// </summary>
public sealed class CurrentViewer(ViewerQuery query, TimeProvider clock)
{
    private Presence? _presence;

    /// <summary>Null when nobody is signed in, or the account may not act.</summary>
    public async Task<Viewer?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        (await FindPresenceAsync(principal, cancellationToken))?.Viewer;

    /// <inheritdoc cref="FindAsync"/>
    public async Task<Presence?> FindPresenceAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        _presence ??= SessionPrincipal.AccountOf(principal) is { } account && SessionPrincipal.SessionOf(principal) is { } session
            ? await query.FindAsync(account, session, clock.Today(), cancellationToken)
            : null;
}

/// <summary>What a session cookie says: whose it is and which session, nothing else.</summary>
public static class SessionPrincipal
{
    private const string SessionClaim = "session";

    public static ClaimsPrincipal For(Guid accountId, Guid sessionId, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, accountId.ToString()), new(SessionClaim, sessionId.ToString())], scheme));

    public static Guid? AccountOf(ClaimsPrincipal principal) => Read(principal, ClaimTypes.NameIdentifier);

    public static Guid? SessionOf(ClaimsPrincipal principal) => Read(principal, SessionClaim);

    private static Guid? Read(ClaimsPrincipal principal, string claim) => Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
