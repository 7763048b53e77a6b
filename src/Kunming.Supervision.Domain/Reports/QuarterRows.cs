using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>A row that figures are counted from: whose it is, and of which category. What else the indicators ask is in the kinds below.</summary>
public abstract record FactRow(Guid Id, Guid? GroupId, Guid? JurisdictionId, Guid? CategoryId)
{
    /// <summary>Other numbers stand for it: no figure counts it.</summary>
    public virtual bool CountedElsewhere => false;
}

/// <summary>What the indicators need to know of an issue that was found in the quarter.</summary>
public sealed record IssueRow(
    Guid Id, Guid? GroupId, Guid? JurisdictionId, Guid? CategoryId, IssueStatus Status, bool Recognised, bool Immediate, bool HandedOver,
    DateOnly? AppliedOn, DateOnly? FirstDueOn, DateOnly? DueOn, int Relapses, decimal Amount = 0) : FactRow(Id, GroupId, JurisdictionId, CategoryId)
{
    /// <summary>Recognised, and not given up again after an objection.</summary>
    public bool Stands => Recognised && Status is not IssueStatus.NotRecognised;

    public bool IsClosedOut => Status is IssueStatus.ClosedOut or IssueStatus.Sustained;

    /// <summary>Applied for by the first promise; the time that verification takes is not the unit's. Without a promise nothing was late.</summary>
    public bool IsOnTime => IsClosedOut && (FirstDueOn is null || AppliedOn <= FirstDueOn);

    public bool IsOpen => !IssueStatuses.Settled.Contains(Status);

    public override bool CountedElsewhere => IssueStatuses.CountedElsewhere.Contains(Status);
}

/// <summary>An issue by the day of its closing, whenever it was found.</summary>
public sealed record ClosingRow(Guid Id, Guid? GroupId, Guid? JurisdictionId, Guid? CategoryId, HandlingResult? Entered) : FactRow(Id, GroupId, JurisdictionId, CategoryId)
{
    /// <summary>What was closed before this was asked for has none.</summary>
    public HandlingResult Handling => Entered ?? HandlingResult.None;
}

public sealed record VisitRow(Guid Id, Guid? GroupId, Guid? JurisdictionId, bool NilFinding) : FactRow(Id, GroupId, JurisdictionId, null);

/// <param name="Of">The state of the issue that it is a measure of.</param>
public sealed record MeasureRow(Guid Id, Guid? GroupId, Guid? JurisdictionId, Guid? CategoryId, IssueStatus Of, bool Done) : FactRow(Id, GroupId, JurisdictionId, CategoryId)
{
    public override bool CountedElsewhere => IssueStatuses.CountedElsewhere.Contains(Of);
}

public sealed record HandoverRow(Guid Id, Guid? GroupId, Guid? JurisdictionId) : FactRow(Id, GroupId, JurisdictionId, null);

public sealed record MeetingRow(Guid Id, Guid? GroupId, Guid? JurisdictionId, MeetingKind Kind) : FactRow(Id, GroupId, JurisdictionId, null);

public sealed record ClassRow(Guid Id, Guid? GroupId, Guid? JurisdictionId, int Present) : FactRow(Id, GroupId, JurisdictionId, null);

public sealed record HelpRow(Guid Id, Guid? GroupId, Guid? JurisdictionId, bool Settled) : FactRow(Id, GroupId, JurisdictionId, null);

public sealed record ChaseRow(Guid Id, Guid? GroupId, Guid? JurisdictionId) : FactRow(Id, GroupId, JurisdictionId, null);

public sealed record ExtensionRow(Guid Id, Guid? GroupId, Guid? JurisdictionId) : FactRow(Id, GroupId, JurisdictionId, null);

public sealed record RecheckRow(Guid Id, Guid? GroupId, Guid? JurisdictionId, bool Relapsed) : FactRow(Id, GroupId, JurisdictionId, null);

/// <summary>The rows of one quarter in one scope, each kind in the order of its facts.</summary>
public sealed record QuarterRows(IReadOnlyList<FactRow> All)
{
    public QuarterRows Where(Func<FactRow, bool> choice) => new([.. All.Where(choice)]);
}
