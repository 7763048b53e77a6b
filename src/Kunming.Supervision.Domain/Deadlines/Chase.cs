using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Tasks;

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
/// <param name="Item">Number of what is overdue, with a word beside it where the number alone does not say what is waited for.</param>
/// <param name="Waited">What was promised: 整改, 落实, 反馈, 签收, 报送 or 回头看.</param>
public sealed record ChasedPromise(string Item, string Waited, DateOnly DueOn, DateOnly FirstDueOn, int DaysOverdue, int TimesExtended, int Earlier)
{
    public const int ItemMaxLength = 30;
    public const int WaitedMaxLength = 10;
}

/// <summary>督办: a letter by the deciding side about one overdue issue, letter, task or recheck; a warning may follow only on a first letter.</summary>
public sealed class Chase : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int RequirementMaxLength = 1000;

    private Chase()
    {
    }

    public string Number { get; private set; } = "";

    public ChaseKind Kind { get; private set; }

    /// <summary>One of the four.</summary>
    public Guid? IssueId { get; private init; }

    public Guid? HandoverId { get; private init; }

    public Guid? TaskId { get; private init; }

    public Guid? RecheckId { get; private init; }

    public Guid? GroupId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    /// <summary>An organisation; of a task or a recheck the unit group.</summary>
    public Guid AddresseeId { get; private init; }

    public bool ToGroup => AddresseeId == GroupId;

    /// <summary>The addressee's name that day.</summary>
    public string Addressee { get; private set; } = "";

    public ChasedPromise Promise { get; private init; } = null!;

    /// <summary>The matters that it touches, besides the addressee: whoever is recused of one of them does not see it.</summary>
    public IReadOnlyList<Guid> Concerns { get; private init; } = [];

    public string Requirement { get; private set; } = "";

    /// <summary>The last day that is given.</summary>
    public DateOnly FinalDay { get; private set; }

    public Signature Sent { get; private set; } = null!;

    public override string Label => Number;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    public static Chase Send(string number, ChaseKind kind, Issue issue, string addressee, string requirement, DateOnly finalDay, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny([.. issue.ObstaclesToChase(kind, by, today), .. ObstaclesOfDay(finalDay, today)]);
        var chase = new Chase
        {
            IssueId = issue.Id, Concerns = [issue.Id, issue.OrganisationId, .. issue.TaskId is { } task ? [task] : Array.Empty<Guid>()],
            GroupId = issue.GroupId, JurisdictionId = issue.JurisdictionId, AddresseeId = issue.RectifierId!.Value,
            Promise = issue.OverduePromise(today)!,
        }.Signed(number, kind, addressee, issue.Number, requirement, finalDay, by.Sign(on));
        issue.Take(chase);
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
            HandoverId = letter.Id, Concerns = letter.Concerns, GroupId = letter.GroupId, JurisdictionId = letter.JurisdictionId, AddresseeId = letter.AddresseeId,
            Promise = new(letter.Number, signing ? "签收" : "反馈", due, signing ? due : letter.FirstDueOn ?? due, today.DayNumber - due.DayNumber, letter.TimesExtended, letter.Chases),
        }.Signed(number, kind, addressee, letter.Number, requirement, finalDay, by.Sign(on));
        letter.Take(chase);
        return chase;
    }

    /// <summary>To the group that was to report what it found.</summary>
    /// <param name="group">The group's name that day.</param>
    public static Chase Send(string number, ChaseKind kind, SupervisionTask task, string group, string requirement, DateOnly finalDay, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny([.. task.ObstaclesToChase(kind, by, today), .. ObstaclesOfDay(finalDay, today)]);
        var chase = new Chase
        {
            TaskId = task.Id, Concerns = task.Targets is [var only] ? [task.Id, only.OrganisationId] : [task.Id], GroupId = task.GroupId, JurisdictionId = task.JurisdictionId, AddresseeId = task.GroupId,
            Promise = new($"{task.Number}检查结果", "报送", task.ReportDue, task.ReportDue, today.DayNumber - task.ReportDue.DayNumber, 0, task.Chases),
        }.Signed(number, kind, group, task.Number, requirement, finalDay, by.Sign(on));
        task.CountChase(chase);
        return chase;
    }

    /// <summary>To the group that was drawn to look; it stands in the city's ledger, so that no county learns from it that somebody comes.</summary>
    /// <param name="group">The group's name that day.</param>
    public static Chase Send(string number, ChaseKind kind, Recheck recheck, string group, string requirement, DateOnly finalDay, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny([.. recheck.ObstaclesToChase(kind, by, today), .. ObstaclesOfDay(finalDay, today)]);
        var chase = new Chase
        {
            RecheckId = recheck.Id, GroupId = recheck.GroupId, JurisdictionId = by.JurisdictionId, AddresseeId = recheck.GroupId,
            Concerns = [.. new[] { recheck.IssueId, recheck.OrganisationId, recheck.RectifierId, recheck.TaskId }.OfType<Guid>()],
            Promise = new(recheck.IssueNumber, "回头看", recheck.DueOn, recheck.DueOn, today.DayNumber - recheck.DueOn.DayNumber, 0, recheck.Chases),
        }.Signed(number, kind, group, $"{recheck.IssueNumber}回头看", requirement, finalDay, by.Sign(on));
        recheck.CountChase(chase);
        return chase;
    }

    /// <summary>What stands in the way of a chase, whatever it is about.</summary>
    internal static IReadOnlyList<Rule> ObstaclesTo(ChaseKind kind, DateOnly? due, int chases, DateOnly? lastChased, DateOnly today) => Obstacles.From(
        (due is null || due >= today, ChaseRules.NotOverdue),
        (kind is ChaseKind.Admonition && chases is 0, ChaseRules.UrgeFirst),
        (lastChased == today, ChaseRules.ChasedToday));

    /// <summary>What every letter says, whatever it is about.</summary>
    private Chase Signed(string number, ChaseKind kind, string addressee, string item, string requirement, DateOnly finalDay, Signature sent)
    {
        (Number, Kind, Addressee, FinalDay, Sent) = (number, kind, addressee, finalDay, sent);
        Requirement = Text.Required(requirement, "督办要求", RequirementMaxLength);
        Record(new ChaseSent(sent, kind, number, addressee, item, finalDay));
        return this;
    }

    private static IReadOnlyList<Rule> ObstaclesOfDay(DateOnly finalDay, DateOnly today) => Obstacles.From((finalDay <= today, ChaseRules.FinalDayNotAhead));
}
