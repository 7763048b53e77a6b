using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.TaskTemplates;
using Kunming.Supervision.Domain.TaskTemplates;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TaskTemplates;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<TaskTemplate>(db)
{
    public string? VariantOf { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<TaskTemplate> Visible => Db.TaskTemplates.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        VariantOf = await Db.TaskTemplates.VisibleTo(Viewer).Where(t => t.Id == Record.VariantOfId).Select(t => t.Theme).SingleOrDefaultAsync(Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).Take(50).ToListAsync(Aborted);
    }
}
