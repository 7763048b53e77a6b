using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Deadlines;

public enum ChaseKind
{
    /// <summary>督办通知</summary>
    Urge,

    /// <summary>告诫</summary>
    Admonition,
}

public static class ChaseKinds
{
    public static string NameOf(ChaseKind kind) => kind switch
    {
        ChaseKind.Urge => "督办通知",
        ChaseKind.Admonition => "告诫书",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>发文字号 of a chase: 昆监督〔2026〕3号 and 昆监诫〔2026〕1号.</summary>
public static class ChaseNumber
{
    public static string PrefixOf(ChaseKind kind) => kind is ChaseKind.Urge ? "昆监督" : "昆监诫";

    public static string Format(ChaseKind kind, int year, long sequence) => $"{PrefixOf(kind)}〔{year}〕{sequence}号";
}

/// <summary>The overdue promise that a chase is about, as it stood when it was sent.</summary>
/// <param name="Item">Number of the issue or of the letter; of an issue with the word 整改措施 when a measure's own day has passed.</param>
/// <param name="Waited">What was promised: 整改, 落实, 反馈 or 签收.</param>
public sealed record ChasedPromise(string Item, string Waited, DateOnly DueOn, DateOnly FirstDueOn, int DaysOverdue, int TimesExtended, int Earlier)
{
    public const int ItemMaxLength = 30;
    public const int WaitedMaxLength = 10;
}

/// <summary>督办: a letter by the deciding side about one overdue issue or letter; a warning may follow only on a first letter.</summary>
public sealed class Chase : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int RequirementMaxLength = 1000;

    private Chase()
    {
    }

    public string Number { get; private init; } = "";

    public ChaseKind Kind { get; private init; }

    /// <summary>Either the issue or the letter.</summary>
    public Guid? IssueId { get; private init; }

    public Guid? HandoverId { get; private init; }

    public Guid? GroupId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public Guid AddresseeId { get; private init; }

    /// <summary>The addressee's name that day.</summary>
    public string Addressee { get; private init; } = "";

    public ChasedPromise Promise { get; private init; } = null!;

    /// <summary>The matters that it touches, besides the addressee: whoever is recused of one of them does not see it.</summary>
    public IReadOnlyList<Guid> Concerns { get; private init; } = [];

    public string Requirement { get; private init; } = "";

    /// <summary>The last day that is given.</summary>
    public DateOnly FinalDay { get; private init; }

    public Signature Sent { get; private init; } = null!;

    public override string Label => Number;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    public static Chase Send(string number, ChaseKind kind, Issue issue, string addressee, string requirement, DateOnly finalDay, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny([.. issue.ObstaclesToChase(kind, by, today), .. ObstaclesOfDay(finalDay, today)]);
        var chase = new Chase
        {
            Number = number, Kind = kind, IssueId = issue.Id, Concerns = [issue.Id, issue.OrganisationId, .. issue.TaskId is { } task ? [task] : Array.Empty<Guid>()], GroupId = issue.GroupId, JurisdictionId = issue.JurisdictionId, AddresseeId = issue.RectifierId!.Value,
            Addressee = addressee, Requirement = Text.Required(requirement, "督办要求", RequirementMaxLength), FinalDay = finalDay, Sent = by.Sign(on),
            Promise = issue.OverduePromise(today)!,
        };
        issue.Take(chase);
        chase.Record(new ChaseSent(chase.Sent, kind, number, addressee, issue.Number, finalDay));
        return chase;
    }

    public static Chase Send(string number, ChaseKind kind, Handover letter, string addressee, string requirement, DateOnly finalDay, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny([.. letter.ObstaclesToChase(kind, by, today), .. ObstaclesOfDay(finalDay, today)]);
        var due = letter.WaitsUntil!.Value;
        var signing = letter.Status is HandoverStatus.AwaitingReceipt;
        var chase = new Chase
        {
            Number = number, Kind = kind, HandoverId = letter.Id, Concerns = letter.Concerns, GroupId = letter.GroupId, JurisdictionId = letter.JurisdictionId, AddresseeId = letter.AddresseeId,
            Addressee = addressee, Requirement = Text.Required(requirement, "督办要求", RequirementMaxLength), FinalDay = finalDay, Sent = by.Sign(on),
            Promise = new(letter.Number, signing ? "签收" : "反馈", due, signing ? due : letter.FirstDueOn ?? due, today.DayNumber - due.DayNumber, letter.TimesExtended, letter.Chases),
        };
        letter.Take(chase);
        chase.Record(new ChaseSent(chase.Sent, kind, number, addressee, letter.Number, finalDay));
        return chase;
    }

    /// <summary>What stands in the way of a chase, whatever it is about.</summary>
    internal static IReadOnlyList<Rule> ObstaclesTo(ChaseKind kind, DateOnly? due, int chases, DateOnly? lastChased, DateOnly today) => Obstacles.From(
        (due is null || due >= today, ChaseRules.NotOverdue),
        (kind is ChaseKind.Admonition && chases is 0, ChaseRules.UrgeFirst),
        (lastChased == today, ChaseRules.ChasedToday));

    private static IReadOnlyList<Rule> ObstaclesOfDay(DateOnly finalDay, DateOnly today) => Obstacles.From((finalDay <= today, ChaseRules.FinalDayNotAhead));
}
