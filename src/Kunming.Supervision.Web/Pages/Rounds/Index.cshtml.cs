using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rounds;

/// <param name="Tasks">Those that the viewer sees.</param>
public sealed record RoundRow(Round Round, string Area, int Tasks);

/// <summary>Rounds and campaigns of the city and of the own jurisdiction, the newest first.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private const int Most = 200;

    public IReadOnlyList<RoundRow> Rows { get; private set; } = [];

    public bool MayPlan => Viewer.IsOffice || Viewer.IsCounty;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        var tasks = db.Tasks.VisibleTo(Viewer);
        var rows = await (
            from round in db.Rounds.AsNoTracking()
            join area in db.Jurisdictions on round.JurisdictionId equals area.Id
            orderby round.From descending, round.Id
            select new { Round = round, Area = area.Name, Tasks = tasks.Count(t => t.RoundId == round.Id) }).Take(Most).ToListAsync(Aborted);
        Rows = [.. rows.Select(r => new RoundRow(r.Round, r.Area, r.Tasks))];
        return Page();
    }
}
