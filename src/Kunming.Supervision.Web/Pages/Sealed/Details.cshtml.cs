using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Sealed;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

public sealed class DetailsModel(SupervisionDbContext db) : SealedPage<SealedOrder>(db)
{
    public OrderSummary Summary { get; private set; } = null!;

    public string? TaskNumber { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<SealedVerb> Verbs => SealedVerbs.Of(Record, Viewer, Now);

    protected override IQueryable<SealedOrder> Visible => Db.SealedOrders.AsNoTracking().VisibleTo(Db, Viewer);

    public async Task OnGetAsync()
    {
        Summary = await OrderSummary.ReadAsync(Db, Record, Aborted);
        TaskNumber = await Db.Tasks.VisibleTo(Viewer).Where(t => t.Id == Record.TaskId).Select(t => t.Number).SingleOrDefaultAsync(Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
