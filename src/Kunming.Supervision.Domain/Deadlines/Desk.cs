using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Deadlines;

/// <summary>On whose desk a matter lies.</summary>
public enum Desk
{
    /// <summary>发现单位（单元组或者县区）</summary>
    Finder,

    /// <summary>承办单位</summary>
    Addressee,

    /// <summary>初审</summary>
    FirstVerifier,

    /// <summary>党风政风监督室</summary>
    Office,
}

public static class Desks
{
    public static string NameOf(Desk desk) => desk switch
    {
        Desk.Finder => "发现单位",
        Desk.Addressee => "承办单位",
        Desk.FirstVerifier => "初审",
        Desk.Office => "党风政风监督室",
        _ => throw new ArgumentOutOfRangeException(nameof(desk), desk, null),
    };

    /// <summary>Where an issue lies now; null once it is settled.</summary>
    public static Desk? Of(Issue issue) => issue switch
    {
        { IsSettled: true } => null,
        { Status: IssueStatus.CloseOutApplied } => Desk.FirstVerifier,
        { Status: IssueStatus.FirstVerified } => Desk.Office,
        { RectifierId: not null } => Desk.Addressee,
        _ => Desk.Finder,
    };

    /// <summary>Events by which a matter moves to another desk, by their class names; null: it is settled. A letter's answer lies with whoever sent it.</summary>
    private static readonly Dictionary<string, Desk?> Moves = new(StringComparer.Ordinal)
    {
        [nameof(IssueRegistered)] = Desk.Finder,
        [nameof(IssueHandedOver)] = Desk.Addressee,
        [nameof(IssueHandoverRefused)] = Desk.Finder,
        [nameof(IssueCloseOutApplied)] = Desk.FirstVerifier,
        [nameof(IssueFirstVerified)] = Desk.Office,
        [nameof(IssueReturned)] = Desk.Addressee,
        [nameof(IssuePartlyDone)] = Desk.Addressee,
        [nameof(IssueRelapsed)] = Desk.Addressee,
        [nameof(IssueSplitOff)] = Desk.Finder,
        [nameof(IssueSplitUp)] = null,
        [nameof(IssueMerged)] = null,
        [nameof(IssueNotRecognised)] = null,
        [nameof(IssueReferredAsClue)] = null,
        [nameof(IssueClosedOut)] = null,
        [nameof(IssueSustained)] = null,
        [nameof(HandoverIssued)] = Desk.Addressee,
        [nameof(HandoverRefused)] = null,
        [nameof(HandoverAnswered)] = Desk.Finder,
        [nameof(HandoverReturned)] = Desk.Addressee,
        [nameof(HandoverFinished)] = null,
    };

    /// <summary>The events that <see cref="TimesOf"/> looks at.</summary>
    public static IReadOnlyCollection<string> MovingEvents => Moves.Keys;

    /// <summary>How long a matter lay on each desk, from its history in the order of time, up to a moment.</summary>
    /// <param name="rectifiedByFinder">There is no addressee: what is not done lies with the finding side.</param>
    public static IReadOnlyDictionary<Desk, TimeSpan> TimesOf(IEnumerable<(string Event, DateTimeOffset On)> history, DateTimeOffset until, bool rectifiedByFinder = false)
    {
        var times = new Dictionary<Desk, TimeSpan>();
        (Desk? Desk, DateTimeOffset Since) now = (null, default);
        foreach (var (happened, on) in history.Where(h => Moves.ContainsKey(h.Event)))
        {
            Leave(times, now, on);
            now = (Moves[happened] is Desk.Addressee && rectifiedByFinder ? Desk.Finder : Moves[happened], on);
        }

        Leave(times, now, until);
        return times;
    }

    private static void Leave(Dictionary<Desk, TimeSpan> times, (Desk? Desk, DateTimeOffset Since) was, DateTimeOffset on)
    {
        if (was.Desk is { } desk && on > was.Since)
        {
            times[desk] = times.GetValueOrDefault(desk) + (on - was.Since);
        }
    }
}
