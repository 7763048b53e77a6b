using System.Security.Claims;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// The viewer of one request and how the session stands, read from the database once, or kept from an earlier request until the page's first
/// question to the database confirms it (<see cref="KeptPresences"/>). Pages get the viewer from <c>SupervisionPageModel</c>;
/// other endpoints ask here.
/// </summary>
public sealed class CurrentViewer(ViewerQuery query, KeptPresences kept, IOptions<AccountSettings> settings, TimeProvider clock)
{
    private Presence? _presence;

    /// <summary>What is known of the viewer was read for an earlier request, and counts only if the database confirms it.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Takes what an earlier request has read, where that lets the page be opened without more ado. To be called before anything else.</summary>
    public void ExpectKept(ClaimsPrincipal principal)
    {
        if (SessionPrincipal.AccountOf(principal) is { } account && SessionPrincipal.SessionOf(principal) is { } session
            && kept.Find(session, clock.Today()) is { } presence && presence.Viewer.AccountId == account
            && SessionRules.GoesOn(presence, settings.Value, clock.GetUtcNow()))
        {
            (_presence, IsKept) = (presence, true);
        }
    }

    /// <summary>Null when nobody is signed in, or the account may not act.</summary>
    public async Task<Viewer?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        (await FindPresenceAsync(principal, cancellationToken))?.Viewer;

    /// <inheritdoc cref="FindAsync"/>
    public async Task<Presence?> FindPresenceAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (_presence is null && SessionPrincipal.AccountOf(principal) is { } account && SessionPrincipal.SessionOf(principal) is { } session)
        {
            var today = clock.Today();
            _presence = await query.FindAsync(account, session, today, cancellationToken);
            kept.Keep(session, today, _presence);
        }

        return _presence;
    }
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
