using System.Collections.Concurrent;
using Kunming.Supervision.Data.Accounts;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// What was read of each session's viewer, for the next request of the same session (docs/adr/0022). It is never believed by itself: the database
/// confirms it with the first question that is asked for the viewer (<see cref="Data.Scopes.RowScope.AsKnown"/>), and what is out of date is read
/// anew (<see cref="KeptViewerRetry"/>).
/// </summary>
public sealed class KeptPresences
{
    private const int MostKept = 10_000;
    private readonly ConcurrentDictionary<Guid, (DateOnly Today, Presence Presence)> _kept = new();

    /// <summary>Null when nothing was read for the session that day.</summary>
    public Presence? Find(Guid session, DateOnly today) => _kept.TryGetValue(session, out var kept) && kept.Today == today ? kept.Presence : null;

    /// <param name="presence">As it was read now; null when the account may not act.</param>
    public void Keep(Guid session, DateOnly today, Presence? presence)
    {
        if (presence is null)
        {
            Forget(session);
            return;
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[session] = (today, presence);
    }

    public void Forget(Guid session) => _kept.TryRemove(session, out _);
}
