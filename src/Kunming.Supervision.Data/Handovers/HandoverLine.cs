using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Data.Handovers;

/// <summary>A letter as lists and exports show it. <paramref name="WaitsFor"/>: the day by which the addressee must sign or answer; null when nothing waits for the addressee.</summary>
public sealed record HandoverLine(
    Guid Id, string Number, DateTimeOffset IssuedOn, string IssuedBy, Guid? GroupId, string Addressee, HandoverStatus Status, DateOnly? WaitsFor, bool Provisional,
    DateOnly? DueOn, DateOnly? FirstDueOn, int TimesExtended, int Returns, IReadOnlyList<string> IssueNumbers, int Closed)
{
    /// <summary>How many it carried when it was issued.</summary>
    public int Issues => IssueNumbers.Count;
}

public static class HandoverLines
{
    extension(SupervisionDbContext db)
    {
        /// <summary>Rows of letters that are already narrowed, ordered and cut; one query, whatever their number.</summary>
        public IQueryable<HandoverLine> LinesOf(IQueryable<Handover> handovers) =>
            from h in handovers
            join o in db.Organisations on h.AddresseeId equals o.Id
            select new HandoverLine(
                h.Id, h.Number, h.Issued.On, h.Issued.Organisation, h.GroupId, o.Name, h.Status,
                h.Status == HandoverStatus.AwaitingReceipt ? h.ReceiptDeadline.DueOn
                    : (h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned) && h.Deadline != null ? h.Deadline.DueOn : null,
                h.Deadline != null && h.Deadline.Provisional,
                h.Deadline == null ? null : h.Deadline.DueOn,
                h.FirstDueOn,
                h.TimesExtended,
                h.Returns,
                h.IssueNumbers,
                db.Issues.Count(i => i.HandoverId == h.Id && (i.Status == IssueStatus.ClosedOut || i.Status == IssueStatus.Sustained)));
    }

    extension(IQueryable<Handover> handovers)
    {
        /// <summary>The addressee should have signed, or answered, by now.</summary>
        public IQueryable<Handover> OverdueOn(DateOnly day) => handovers.Where(h =>
            (h.Status == HandoverStatus.AwaitingReceipt && h.ReceiptDeadline.DueOn < day)
            || ((h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned) && h.Deadline != null && h.Deadline.DueOn < day));
    }
}
