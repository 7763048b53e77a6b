using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Walks;

internal sealed record IssueState(
    string Number, IssueStatus Status, int Revision, int Events, string Measures, string Facts, string? Clause, string Digest, string? Reason, Guid? Handover, Guid? Rectifier,
    Deadline? Deadline, DateOnly? FirstDueOn, Signature? Applied, Signature? FirstVerified, Conclusion? Conclusion, DateOnly? RecheckOn, int Relapses, DateTimeOffset? RelapsedOn,
    int Rechecks, bool RemainderUnmeasured, bool OfficeVerifiesFirst, int TimesExtended, string Extensions,
    CauseAnalysis? Cause, DateOnly? ReceivedOn, string? Objection, ObjectionOutcome Outcome, Conclusion? Decision, int ObjectionFiles, Guid? MergedInto, string? Lineage)
{
    public static IssueState Of(Issue i) => new(
        i.Number, i.Status, i.Revision, i.Events.Count, string.Join('|', i.Measures.Select(m => $"{m.Id} {m.Status} {m.Proofs.Count} {m.RejectedOn}")), i.Facts, i.Clause, i.FactsDigest,
        i.NotRecognisedReason, i.HandoverId, i.RectifierId, i.Deadline, i.FirstDueOn, i.Applied, i.FirstVerified, i.Conclusion, i.RecheckOn, i.Relapses, i.RelapsedOn,
        i.Rechecks, i.RemainderUnmeasured, i.OfficeVerifiesFirst, i.TimesExtended, string.Join('|', i.Extensions.Select(e => $"{e.Id} {e.Status} {e.GrantedOn}")),
        i.Cause, i.ReceivedOn, i.Objection, i.ObjectionOutcome, i.ObjectionDecision, i.ObjectionFiles.Count, i.MergedIntoId, i.LineageReason);
}

internal sealed record LetterState(
    HandoverStatus Status, int Revision, int Events, Deadline? Deadline, Signature? Received, string? Refusal, string? Answer, Signature? Answered, int Returns, Signature? Finished,
    string Carried, DateOnly? FirstDueOn, int TimesExtended, string Extensions, Guid? ReroutedTo)
{
    public static LetterState Of(Handover h) => new(
        h.Status, h.Revision, h.Events.Count, h.Deadline, h.Received, h.RefusalReason, h.Answer, h.Answered, h.Returns, h.Finished, string.Join('|', h.IssueNumbers),
        h.FirstDueOn, h.TimesExtended, string.Join('|', h.Extensions.Select(e => $"{e.Id} {e.Status} {e.GrantedOn}")), h.ReroutedToId);
}

/// <summary>All that can be seen of the issues and letters of a walk at one moment.</summary>
internal sealed record WorldState(IReadOnlyList<IssueState> Issues, IReadOnlyList<LetterState> Letters)
{
    public bool Same(WorldState other) => Issues.SequenceEqual(other.Issues) && Letters.SequenceEqual(other.Letters);
}
