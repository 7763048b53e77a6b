using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <param name="Open">Decisions that are not ended.</param>
/// <param name="Due">The first day among them.</param>
public sealed record MinutesRow(Guid Id, string Title, DateOnly Day, int? Serial, MinutesStatus Status, int Decisions, int Open, DateOnly? Due);

/// <summary>会议纪要: the papers, latest meeting first, with what is still to be done.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 200;

    [FromQuery(Name = "open")]
    public bool Open { get; set; }

    public IReadOnlyList<MinutesRow> Rows { get; private set; } = [];

    public bool Cut { get; private set; }

    public bool SeesMeetings => Seats.Supervise(Viewer.Seat);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!SeesMeetings && !Viewer.IsLiaison)
        {
            return NotFound();
        }

        var rows = await db.Minutes.AsNoTracking().VisibleTo(Viewer)
            .Where(m => !Open || (m.Status == MinutesStatus.Issued && m.Decisions.Any(d => d.Status == DecisionStatus.Open)))
            .OrderByDescending(m => m.Day).ThenByDescending(m => m.Id)
            .Select(m => new MinutesRow(
                m.Id, m.Title, m.Day, m.Serial, m.Status, m.Decisions.Count,
                m.Status == MinutesStatus.Issued ? m.Decisions.Count(d => d.Status == DecisionStatus.Open) : 0,
                m.Status == MinutesStatus.Issued ? m.Decisions.Where(d => d.Status == DecisionStatus.Open).Min(d => (DateOnly?)d.DueOn) : null))
            .Take(Most + 1).ToListAsync(Aborted);
        (Rows, Cut) = ([.. rows.Take(Most)], rows.Count > Most);
        return Page();
    }
}
