using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Chases;

/// <summary>督办通知 or 告诫书 as it was sent.</summary>
public sealed class DetailsModel(SupervisionDbContext db) : ChasePage(db)
{
    public Chase Chase => Record;

    public OfficialDocument Document => ChaseDocument.Of(Chase);

    public string ItemPath => Chase switch
    {
        { IssueId: { } issue } => $"/issues/{issue}",
        { HandoverId: { } letter } => $"/handovers/{letter}",
        { TaskId: { } task } => $"/tasks/{task}",
        _ => $"/rechecks/{Chase.RecheckId}",
    };

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
        return Page();
    }
}
