using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>Something to say about a row: with the field, or none for the whole row.</summary>
/// <param name="Blocks">False for a remark: the row is taken nevertheless.</param>
public sealed record RowProblem(string? Field, string Code, string Message, bool Blocks);

/// <summary>A row of a list between reading and taking: its own cells, and what they mean.</summary>
public sealed class ImportRow
{
    public required Guid BatchId { get; init; }

    /// <summary>As Excel shows it.</summary>
    public required int Row { get; init; }

    /// <summary>The texts of the source, column by column, for the workbook of rows that could not be taken; what can be taken keeps none.</summary>
    public required string[] Cells { get; set; }

    public ImportRowState State { get; set; }

    public List<RowProblem> Problems { get; init; } = [];

    /// <summary>Has a remark though it is taken.</summary>
    public bool Warned { get; set; }

    public string? SourceNumber { get; set; }

    public DateOnly? FoundOn { get; set; }

    public Guid? GroupId { get; set; }

    public Guid? OrganisationId { get; set; }

    public string? Unit { get; set; }

    public Guid? JurisdictionId { get; set; }

    public Guid? CategoryId { get; set; }

    public VisitMethods Methods { get; set; }

    public string? Facts { get; set; }

    /// <summary>定性依据</summary>
    public string? Clause { get; set; }

    /// <summary>涉及金额，元</summary>
    public decimal? Amount { get; set; }

    public bool Immediate { get; set; }

    public bool KeepsOn { get; set; }

    /// <summary>整改时限 in the source's words.</summary>
    public string? Deadline { get; set; }

    public DateOnly? DueOn { get; set; }

    public int? PeriodValue { get; set; }

    public DeadlineUnit? PeriodUnit { get; set; }

    public string? Measure { get; set; }

    public string? Owner { get; set; }

    public string? Phone { get; set; }

    public string? ReportedState { get; set; }

    public string? Remarks { get; set; }

    /// <summary>Of the facts, as the issue will bear it; null while they are incomplete.</summary>
    public string? Digest { get; set; }

    /// <summary>The texts by field, of a list whose rows are understood anew when they are taken; null for issues.</summary>
    public IReadOnlyDictionary<string, string>? Texts { get; set; }

    /// <summary>The task that it became.</summary>
    public Guid? TaskId { get; set; }

    /// <summary>The letter that it became.</summary>
    public Guid? HandoverId { get; set; }

    /// <summary>The member of the pool that it became.</summary>
    public Guid? PoolMemberId { get; set; }

    /// <summary>The issue that it becomes, there once the list is completed.</summary>
    public Guid? IssueId { get; set; }

    public Deadline? DeadlineBy(WorkCalendar calendar) =>
        FoundOn is not { } from ? null
        : DueOn is { } due ? calendar.Fixed(from, due)
        : PeriodValue is { } value ? calendar.Apply(new(value, PeriodUnit!.Value), from)
        : null;
}
