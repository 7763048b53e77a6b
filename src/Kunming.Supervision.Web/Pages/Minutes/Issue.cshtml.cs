using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>印发: the number is taken, the paper fixed, the decisions go to their owners.</summary>
public sealed class IssueModel(SupervisionDbContext db) : MinutesPage(db)
{
    public IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRevise(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && !Obstacles.Contains(MinutesRules.NotYours) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(MinutesRules.NotYours))
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RuleViolationException.ThrowIfAny(Obstacles);
        Record.Issue((int)await Db.TakeNumbersAsync(MeetingMinutes.SeriesOf(Record.Day.Year, Record.GroupId ?? Record.JurisdictionId), cancellationToken: Aborted), Viewer, Now);
        await Db.SaveChangesAsync(Aborted);
        Notice($"纪要已印发，第{Record.Serial}期。");
        return RedirectToPage("Details", new { Id });
    }
}
