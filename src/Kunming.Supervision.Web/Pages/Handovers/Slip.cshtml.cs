using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Handovers;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The receipt slip, once the letter was signed for.</summary>
public class SlipModel(SupervisionDbContext db) : HandoverPage(db)
{
    public OfficialDocument Document { get; private set; } = null!;

    protected override bool IsMine => Handover is { Received: not null, FirstDueOn: not null };

    /// <summary>The letter's rows in the history that prove the receipt: that it was issued, and that it was signed for.</summary>
    protected IQueryable<HistoryEntry> Proof => Db.History.AsNoTracking().VisibleTo(Db, Viewer)
        .Where(h => h.SubjectId == Id && (h.Event == nameof(HandoverIssued) || h.Event == nameof(HandoverReceived)));

    /// <exception cref="InvalidOperationException">The letter was signed for and its history does not say so.</exception>
    protected async Task ComposeAsync()
    {
        var mark = await Proof.MarkOfAsync(Id, nameof(HandoverReceived), Aborted) ?? throw new InvalidOperationException($"{Handover.Number} has no row that says it was received.");
        var addressee = await Db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Handover.AddresseeId, Aborted);
        Document = SlipDocument.Of(HandoverSlip.Of(Handover, addressee)!, mark);
    }
}

/// <summary>The slip on the screen.</summary>
public sealed class SlipViewModel(SupervisionDbContext db) : SlipModel(db)
{
    public Task OnGetAsync() => ComposeAsync();
}
