using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>What the indicators need to know of an issue.</summary>
public sealed record IssueRow(
    Guid Id, Guid? GroupId, Guid JurisdictionId, Guid CategoryId, IssueStatus Status, bool Recognised, bool Immediate, bool HandedOver,
    DateOnly? AppliedOn, DateOnly? FirstDueOn, DateOnly? DueOn, int Relapses)
{
    public bool IsClosedOut => Status is IssueStatus.ClosedOut or IssueStatus.Sustained;
}

public sealed record VisitRow(Guid Id, Guid GroupId, Guid JurisdictionId, bool NilFinding);

public sealed record MeasureRow(Guid Id, Guid IssueId, bool Done);

public sealed record HandoverRow(Guid Id, Guid? GroupId);

/// <summary>The rows of one quarter in one scope, each list in the order of its facts.</summary>
public sealed record QuarterRows(
    IReadOnlyList<IssueRow> Issues, IReadOnlyList<VisitRow> Visits, IReadOnlyList<MeasureRow> Measures, IReadOnlyList<HandoverRow> Handovers)
{
    /// <summary>The part of these rows that a choice of issues and visits leaves, with their measures.</summary>
    public QuarterRows Where(Func<IssueRow, bool> issue, Func<VisitRow, bool> visit, Func<HandoverRow, bool> handover)
    {
        var issues = Issues.Where(issue).ToList();
        var ids = issues.Select(i => i.Id).ToHashSet();
        return new(issues, [.. Visits.Where(visit)], [.. Measures.Where(m => ids.Contains(m.IssueId))], [.. Handovers.Where(handover)]);
    }
}
