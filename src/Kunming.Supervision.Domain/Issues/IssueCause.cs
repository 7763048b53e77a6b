using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

public enum CauseKind
{
    /// <summary>个别疏忽: nothing but this case went wrong.</summary>
    Isolated,

    /// <summary>认识不到位</summary>
    Awareness,

    /// <summary>制度缺失</summary>
    NoRule,

    /// <summary>执行不严</summary>
    Enforcement,

    /// <summary>监管缺位</summary>
    Oversight,

    /// <summary>能力不足</summary>
    Ability,
}

public static class CauseKinds
{
    public static string NameOf(CauseKind kind) => kind switch
    {
        CauseKind.Isolated => "个别疏忽",
        CauseKind.Awareness => "认识不到位",
        CauseKind.NoRule => "制度缺失",
        CauseKind.Enforcement => "执行不严",
        CauseKind.Oversight => "监管缺位",
        CauseKind.Ability => "能力不足",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>原因分析: why it came to the issue, in the words of the side that rectifies it.</summary>
public sealed record CauseAnalysis(CauseKind Kind, string Text, Guid OfficerId, string Officer, Guid OrganisationId, string Organisation, DateTimeOffset On);

/// <summary>
/// 原因分析与立行立改: a quick fix is recorded and counted on its own lane; what closes an issue is the cause that was found and the measures
/// against it. An issue that came back was not understood: its cause is analysed anew.
/// </summary>
public sealed partial class Issue
{
    public const int CauseMaxLength = 1000;

    /// <summary>The analysis in force; one from before a relapse counts no longer.</summary>
    public CauseAnalysis? Cause { get; private set; }

    public IssueSeverity Severity { get; private set; }

    /// <summary>Least calendar days between receipt (or the last relapse) and closing, as set when the issue was registered; 0 for none.</summary>
    public int LeastDays { get; private set; }

    /// <summary>The day on which the rectifying side took it: signed for the letter, or fixed it on site.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    public bool HasCause => Cause is not null && (RelapsedOn is null || Cause.On > RelapsedOn);

    /// <summary>Before this day it cannot be closed; null when it is not limited.</summary>
    public DateOnly? ClosableFrom => LeastDays > 0 && (RelapsedOn is { } back ? ChinaTime.DayOf(back) : ReceivedOn) is { } start ? start.AddDays(LeastDays) : null;

    /// <summary>Was put right at once, on site or by the unit, whatever is still to be done about its cause.</summary>
    public bool QuicklyFixed => _measures.Any(m => m.Quick);

    public void AnalyseCause(CauseKind kind, string text, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRectify(by));
        var analysis = Text.Required(text, "原因分析", CauseMaxLength);
        var signature = by.Sign(on);
        Cause = new(kind, analysis, signature.OfficerId, signature.Officer, signature.OrganisationId, signature.Organisation, on);
        Record(new IssueCauseAnalysed(signature, kind, analysis));
    }

    /// <summary>A quick fix alone is enough only for an ordinary issue whose cause is an isolated slip.</summary>
    private bool QuickFixSuffices => Severity is IssueSeverity.Ordinary && Cause?.Kind is CauseKind.Isolated;

    private IReadOnlyList<Rule> ObstaclesOfCause() => Obstacles.From(
        (!HasCause, Cause is null ? IssueRules.NoCause : IssueRules.CauseBeforeRelapse),
        (HasCause && _measures.Count > 0 && _measures.All(m => m.Quick) && !QuickFixSuffices, IssueRules.OnlyQuickFix));

    private IReadOnlyList<Rule> ObstaclesOfTime(DateOnly today) => Obstacles.From(
        (ClosableFrom > today, IssueRules.ClosedTooSoon.With(IssueSeverities.NameOf(Severity), LeastDays, ClosableFrom)));
}
