using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Deadlines;

/// <summary>
/// A promise that comes due or is overdue: of an open issue, of its measures with a day of their own, of what is kept up and looked at again, of a letter to be signed for or
/// answered, of a task whose result is to be reported, of a recheck that was drawn, of a clue, of help that the office promised.
/// </summary>
/// <param name="Body">The body that rectifies or is addressed; null when the finding side does.</param>
/// <param name="OfficeFirst">The office verifies first.</param>
/// <param name="Concerns">The matters that it touches: whoever is recused of one of them hears nothing.</param>
/// <param name="Occasion">Names the promise: an extension, a relapse or a return makes another of it.</param>
public sealed partial record DuePromise(NoticeSubject Subject, Guid Id, Desk Desk, Guid? GroupId, Guid JurisdictionId, Guid? Body, bool OfficeFirst, DateOnly DueOn, string Occasion, IReadOnlyList<Guid> Concerns)
{
    /// <summary>Of a clue: the jurisdiction whose case office keeps it, and alone hears of it.</summary>
    public Guid? CustodyId { get; init; }

    /// <summary>All of the city's; what is settled has none.</summary>
    public static async Task<IReadOnlyList<DuePromise>> ReadAsync(SupervisionDbContext db, DateOnly today, WarningLadder ladder, CancellationToken cancellationToken)
    {
        var soon = today.AddDays(ladder.Green);
        var issues = await db.Issues.AsNoTracking().OpenDueIn(null, soon)
            .Select(i => new { i.Id, i.Status, i.GroupId, i.JurisdictionId, i.OrganisationId, i.TaskId, i.RectifierId, i.OfficeVerifiesFirst, i.Deadline!.DueOn, i.Relapses }).ToListAsync(cancellationToken);
        var letters = await db.Handovers.AsNoTracking().Where(h =>
                (h.Status == HandoverStatus.AwaitingReceipt && h.ReceiptDeadline.DueOn < today)
                || ((h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned) && h.Deadline != null && h.Deadline.DueOn <= soon))
            .Select(h => new { h.Id, h.Status, h.GroupId, h.JurisdictionId, h.AddresseeId, h.Concerns, Receipt = h.ReceiptDeadline.DueOn, Answer = h.Deadline == null ? null : (DateOnly?)h.Deadline.DueOn, h.Returns })
            .ToListAsync(cancellationToken);
        return
        [
            .. await OfMeasuresAsync(db, soon, cancellationToken),
            .. await KeptUpAsync(db, soon, cancellationToken),
            .. await OfTasksAsync(db, soon, cancellationToken),
            .. await OfRechecksAsync(db, soon, cancellationToken),
            .. await OfCluesAsync(db, soon, cancellationToken),
            .. await OfHelpAsync(db, soon, cancellationToken),
            .. issues.Select(i => new DuePromise(
                NoticeSubject.Issue, i.Id,
                i.Status switch { IssueStatus.CloseOutApplied => Desk.FirstVerifier, IssueStatus.FirstVerified => Desk.Office, _ => i.RectifierId is null ? Desk.Finder : Desk.Addressee },
                i.GroupId, i.JurisdictionId, i.RectifierId, i.OfficeVerifiesFirst, i.DueOn, $"{i.DueOn:yyyyMMdd}-{i.Relapses}",
                [i.Id, i.OrganisationId, i.RectifierId ?? Guid.Empty, i.TaskId ?? Guid.Empty])),
            .. letters.Select(h => h.Status is HandoverStatus.AwaitingReceipt
                ? new DuePromise(NoticeSubject.Handover, h.Id, Desk.Addressee, h.GroupId, h.JurisdictionId, h.AddresseeId, false, h.Receipt, $"receipt-{h.Receipt:yyyyMMdd}", [h.AddresseeId, .. h.Concerns])
                : new DuePromise(NoticeSubject.Handover, h.Id, Desk.Addressee, h.GroupId, h.JurisdictionId, h.AddresseeId, false, h.Answer!.Value, $"answer-{h.Answer:yyyyMMdd}-{h.Returns}", [h.AddresseeId, .. h.Concerns])),
        ];
    }
}
