using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rounds;

/// <summary>Counted from rows that the viewer sees.</summary>
/// <param name="Visited">Targets with a visit.</param>
public sealed record Progress(int Targets, int Visited, int Visits, int Found, int Closed);

public sealed record RoundTask(Guid Id, string Number, string Subject, string Group, SupervisionTaskStatus Status, Progress Progress);

/// <summary>A round or campaign: its tasks, and how far they are.</summary>
public sealed class DetailsModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Round Round { get; private set; } = null!;

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public IReadOnlyList<RoundTask> Rows { get; private set; } = [];

    public bool MayDraw => PoolDraw.MayDraw(Viewer) && Round.JurisdictionId == Viewer.JurisdictionId && Round.To >= Today;

    public Progress Total => new(
        Rows.Sum(r => r.Progress.Targets), Rows.Sum(r => r.Progress.Visited), Rows.Sum(r => r.Progress.Visits), Rows.Sum(r => r.Progress.Found), Rows.Sum(r => r.Progress.Closed));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) || await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, Aborted) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        Groups = await db.UnitGroups.Where(g => round.GroupIds.Contains(g.Id)).OrderBy(g => g.Number).Select(g => g.Name).ToListAsync(Aborted);
        var (visits, issues) = (db.Visits.VisibleTo(Viewer), db.Issues.VisibleTo(Viewer).Where(i => !IssueStatuses.CountedElsewhere.Contains(i.Status)));
        var recusals = Viewer.Recusals;
        Rows = await (
            from task in db.Tasks.AsNoTracking().VisibleTo(Viewer)
            join unitGroup in db.UnitGroups on task.GroupId equals unitGroup.Id
            where task.RoundId == Id
            orderby task.Number, task.Id
            select new RoundTask(task.Id, task.Number, task.Subject, unitGroup.Name, task.Status, new(
                task.Targets.Count(t => !recusals.Contains(t.OrganisationId)),
                task.Targets.Count(t => visits.Any(v => v.TaskId == task.Id && v.OrganisationId == t.OrganisationId)),
                visits.Count(v => v.TaskId == task.Id),
                issues.Count(i => i.TaskId == task.Id),
                issues.Count(i => i.TaskId == task.Id && (i.Status == IssueStatus.ClosedOut || i.Status == IssueStatus.Sustained))))).ToListAsync(Aborted);
        return Page();
    }
}
