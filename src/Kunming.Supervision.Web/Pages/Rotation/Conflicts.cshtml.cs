using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <param name="IsRecorded">The tie is a record of its own, and not a decided recusal or the present post.</param>
public sealed record ConflictRow(TieConflict Conflict, StrangerIndex Index, bool IsRecorded)
{
    public string Parts => string.Join("、", Index.Parts.Select(p => $"{TieNames.NameOf(p.Kind)}−{p.Lost}"));
}

/// <summary>冲突: where ties meet with rules; first what somebody must decide.</summary>
public sealed class ConflictsModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    public int Open { get; private set; }

    public int Total { get; private set; }

    public int Proposed { get; private set; }

    public IReadOnlyList<ConflictRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!RotationScheme.MayDraft(Viewer))
        {
            return NotFound();
        }

        var problem = await new RotationFacts(db, Viewer, Today, Aborted).ReadAsync([]);
        var conflicts = TieConflict.In(problem, Today);
        var shown = conflicts.Where(c => All || c.IsOpen).ToList();
        var ids = shown.ConvertAll(c => c.Tie.Id);
        var recorded = await db.Ties.VisibleTo(Viewer).Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToListAsync(Aborted);
        (Open, Total, Proposed) = (conflicts.Count(c => c.IsOpen), conflicts.Count, await db.Ties.VisibleTo(Viewer).CountAsync(t => t.Status == TieStatus.Proposed, Aborted));
        Rows =
        [
            .. shown.Select(c => new ConflictRow(
                c, StrangerIndex.Of(c.Area, problem.Ties.Where(t => t.OfficerId == c.Officer.Id), Today), recorded.Contains(c.Tie.Id))),
        ];
        return Page();
    }
}
