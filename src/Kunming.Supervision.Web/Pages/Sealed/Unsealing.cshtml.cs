using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Sealed;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>What the group's people see: that a sealed task waits and when it may be opened; afterwards how far each of them is.</summary>
public sealed class UnsealingModel(SupervisionDbContext db) : SealedPage<Unsealing>(db)
{
    public string? TaskNumber { get; private set; }

    public string? Topic { get; private set; }

    /// <summary>Knows what is inside, and so may read of everybody.</summary>
    public bool SeesOrder { get; private set; }

    public IReadOnlyList<SealedVerb> Verbs => SealedVerbs.Of(Record, Viewer, Now);

    protected override IQueryable<Unsealing> Visible => Db.Unsealings.AsNoTracking().VisibleTo(Viewer);

    public async Task OnGetAsync()
    {
        SeesOrder = await Db.SealedOrders.VisibleTo(Db, Viewer).AnyAsync(o => o.Id == Id, Aborted);
        var task = await Db.Tasks.VisibleTo(Viewer).Where(t => t.Id == Record.TaskId).Select(t => new { t.Number, t.Subject }).SingleOrDefaultAsync(Aborted);
        (TaskNumber, Topic) = (task?.Number, task?.Subject);
    }
}
