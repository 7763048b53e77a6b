using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Benchmarks.Filling;

/// <summary>What one visit, or one look of a county at its own, leaves behind.</summary>
internal sealed record Finding(VisitLine? Visit, LetterLine? Letter, IReadOnlyList<IssueLine> Issues);

internal sealed record VisitLine(Guid Id, string Number, Guid TaskId, Team Team, Unit Unit, DateOnly Day, Signature By, bool Nil);

internal sealed record LetterLine(Guid Id, string Number, Team? Team, Unit Unit, Signature Issued, DateOnly ReceiptDueOn);

internal sealed record IssueLine(
    Guid Id, string Number, VisitLine? Visit, Team? Team, Unit Unit, IssueStatus Status, Guid CategoryId, DateOnly Day, string Facts, string Digest, decimal? Amount,
    Signature Registered, Signature? Recognised, LetterLine? Letter, DateOnly? DueOn, Signature? Concluded, int Relapses, IReadOnlyList<MeasureLine> Measures);

internal sealed record MeasureLine(Guid Id, string Description, DateOnly? DueOn, MeasureStatus Status);
