using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Data.History;

/// <summary>One thing that happened, written in the same save as the change itself and never edited: history, ledger and audit trail in one.</summary>
public sealed class HistoryEntry
{
    public long Id { get; init; }

    /// <summary>The aggregate's type name, e.g. <c>Issue</c>.</summary>
    public required string Subject { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The number or name of the subject when it happened.</summary>
    public required string Label { get; init; }

    /// <summary>The event's type name, e.g. <c>IssueClosedOut</c>.</summary>
    public required string Event { get; init; }

    public required string Summary { get; init; }

    /// <summary>The event itself as JSON.</summary>
    public required string Payload { get; init; }

    public required Signature By { get; init; }

    /// <summary>The day of the fact, to which a ledger's quarter belongs.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Under which kind the ledgers list it; null when they do not.</summary>
    public LedgerKind? Ledger { get; init; }

    public Guid? GroupId { get; init; }

    public Guid? JurisdictionId { get; init; }
}
