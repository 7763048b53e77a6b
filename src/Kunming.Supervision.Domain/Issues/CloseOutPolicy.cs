using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

public sealed record CloseOutPolicyWritten(Signature By, int Ordinary, int Serious, int Grave, int RecheckPercent) : DomainEvent(By)
{
    public override string Summary => $"设定销号规则：最短整改天数一般{Ordinary}日、较重{Serious}日、严重{Grave}日，回头看抽取比例{RecheckPercent}%";
}

/// <summary>
/// 销号规则: least days between receipt and closing for each severity, and the share of closed issues that is looked at again. A quick closing
/// of what has to be worked on again and again is itself suspicious. What is set holds for issues registered from then on.
/// </summary>
public sealed class CloseOutPolicy : Aggregate
{
    public const int MostDays = 365;

    public static readonly Rule NotYours = new("policy.not-yours", "销号规则由党风政风监督室设定");
    public static readonly Rule LeastDaysFall = new("policy.least-days-fall", "问题越重，最短整改天数不能越短");
    public static readonly Rule PercentRange = new("policy.percent-range", "回头看抽取比例须在1%至100%之间", "RecheckPercent");

    private CloseOutPolicy()
    {
    }

    public int OrdinaryDays { get; private set; }

    public int SeriousDays { get; private set; } = 7;

    public int GraveDays { get; private set; } = 15;

    /// <summary>Share of the issues closed in a quarter that is drawn for a recheck, in per cent.</summary>
    public int RecheckPercent { get; private set; } = 10;

    public override string Label => "销号规则";

    /// <summary>What holds until the office sets something else.</summary>
    public static CloseOutPolicy Standard() => new();

    public int LeastDaysOf(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Grave => GraveDays,
        IssueSeverity.Serious => SeriousDays,
        _ => OrdinaryDays,
    };

    public static IReadOnlyList<Rule> ObstaclesToWrite(Viewer by) => Obstacles.From((!by.IsOffice, NotYours));

    public void Write(int ordinary, int serious, int grave, int recheckPercent, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToWrite(by),
            .. Obstacles.From(
                (new[] { ordinary, serious, grave }.Any(d => d is < 0 or > MostDays), IssueRules.LeastDaysRange),
                (ordinary > serious || serious > grave, LeastDaysFall),
                (recheckPercent is < 1 or > 100, PercentRange)),
        ]);
        (OrdinaryDays, SeriousDays, GraveDays, RecheckPercent) = (ordinary, serious, grave, recheckPercent);
        Record(new CloseOutPolicyWritten(by.Sign(on), ordinary, serious, grave, recheckPercent));
    }
}
