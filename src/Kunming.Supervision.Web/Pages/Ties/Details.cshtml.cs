using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ties;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<Tie>(db)
{
    public string Area { get; private set; } = "";

    public IReadOnlyList<RuleInForce> Rules { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<Tie> Visible => Db.Ties.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Area = await Db.Jurisdictions.Where(j => j.Id == Record.JurisdictionId).Select(j => j.Name).SingleAsync(Aborted);
        Rules = await Db.RotationRulesAsync(Today, Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
