using Kunming.Supervision.Data.Accounts;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>When a session goes on, by the times of <see cref="AccountSettings"/>.</summary>
public static class SessionRules
{
    /// <summary>How exactly the last request is noted: a write for each would cost more than the page.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    /// <summary>Why the session does not go on; null when it does.</summary>
    public static SessionEnd? EndOf(SessionState session, AccountSettings settings, DateTimeOffset now) => session.End
        ?? (session.StartedOn + settings.Absolute <= now ? SessionEnd.Expired
            : session.SeenOn + settings.Idle <= now ? SessionEnd.Idle
            : null);

    /// <summary>The last request lies so far back that this one is written down.</summary>
    public static bool IsToBeNoted(SessionState session, DateTimeOffset now) => session.SeenOn + Exactness <= now;

    /// <summary>Where somebody is led before anything else: a password that must be changed, a second factor that the seat must have; null when the session is whole.</summary>
    public static string? Unfinished(Presence presence, AccountSettings settings, DateTimeOffset now) =>
        presence.MustChangePassword || settings.IsPasswordExpired(presence.PasswordSetOn, now) ? SessionGate.PasswordPage
        : !presence.HasSecondFactor && settings.RequiresSecondFactor(presence.Viewer.Seat) ? SessionGate.FactorPage
        : null;

    /// <summary>Nothing is to be ended, written or asked of this session: the page can be opened at once.</summary>
    public static bool GoesOn(Presence presence, AccountSettings settings, DateTimeOffset now) =>
        presence.Session is { EndedOn: null } session && EndOf(session, settings, now) is null && !IsToBeNoted(session, now) && Unfinished(presence, settings, now) is null;
}
