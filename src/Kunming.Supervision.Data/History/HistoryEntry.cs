using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Data.History;

/// <summary>One thing that happened, written in the same save as the change itself and never edited: history and ledger in one.</summary>
public sealed class HistoryEntry : ChainedRow
{
    /// <summary>The aggregate's type name, e.g. <c>Issue</c>.</summary>
    public required string Subject { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The number or name of the subject when it happened.</summary>
    public required string Label { get; init; }

    /// <summary>The event's type name, e.g. <c>IssueClosedOut</c>.</summary>
    public required string Event { get; init; }

    public required string Summary { get; init; }

    /// <summary>As JSON what of the event has no column here. Rows of before 2026-11-28 repeat signature, summary, day and ledger.</summary>
    public required string Payload { get; init; }

    public required Signature By { get; init; }

    /// <summary>The day of the fact, to which a ledger's quarter belongs.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Under which kind the ledgers list it; null when they do not.</summary>
    public LedgerKind? Ledger { get; init; }

    public Guid? GroupId { get; init; }

    public Guid? JurisdictionId { get; init; }

    internal override string Table => ChainedTable.History.Name;

    internal override string ChainName => ChainOf(GroupId, JurisdictionId);

    /// <summary>A chain for each ledger: the group's, else the jurisdiction's, else one for all that stands in no ledger.</summary>
    public static string ChainOf(Guid? groupId, Guid? jurisdictionId) =>
        groupId is { } group ? $"history/group/{group}" : jurisdictionId is { } area ? $"history/area/{area}" : "history/other";

    internal override void WriteOwn(RowBytes bytes)
    {
        bytes.Write(Subject);
        bytes.Write(SubjectId);
        bytes.Write(Label);
        bytes.Write(Event);
        bytes.Write(Summary);
        bytes.Write(Payload);
        bytes.Write(By.OfficerId);
        bytes.Write(By.Officer);
        bytes.Write(By.OrganisationId);
        bytes.Write(By.Organisation);
        bytes.Write(By.On);
        bytes.Write(Day);
        bytes.Write(Ledger?.ToString());
        bytes.Write(GroupId);
        bytes.Write(JurisdictionId);
    }
}
