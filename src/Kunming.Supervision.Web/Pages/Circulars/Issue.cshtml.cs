using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Circulars;

/// <summary>印发: the number is taken and the PDF kept as it is; what cannot be printed is not issued.</summary>
public sealed class IssueModel(SupervisionDbContext db, CircularComposer composer, PaperDesk papers) : RecordPage<Circular>(db)
{
    public IReadOnlyList<Rule> Obstacles => Record.ObstaclesToIssue(Viewer);

    protected override IQueryable<Circular> Visible => Db.Circulars.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && !Obstacles.Contains(CircularRules.NotYours) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(CircularRules.NotYours))
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RuleViolationException.ThrowIfAny(Obstacles);
        Record.Issue(Circular.NumberOf(Today.Year, await Db.TakeNumbersAsync(Circular.SeriesOf(Today.Year), cancellationToken: Aborted)), Viewer, Now);
        Record.Keep(await papers.KeepAsync(await composer.ComposeAsync(Record, null, Today, Aborted), Record.Title, Sign(), Aborted), Sign());
        await Db.SaveChangesAsync(Aborted);
        Notice($"已印发{Record.Number}");
        return RedirectToPage("Details", new { Id });
    }
}
