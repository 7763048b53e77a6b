using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>编发: the office freezes the figures of the period under the next number.</summary>
public sealed class BulletinIssueModel(SupervisionDbContext db, FigureCounter counter) : BulletinPage(db, counter)
{
    private List<Bulletin> _issued = [];

    public IReadOnlyList<Rule> Obstacles => Bulletin.ObstaclesToIssue(Round, Period, _issued, Viewer, Today);

    public async Task<IActionResult> OnGetAsync()
    {
        _issued = await IssuedAsync();
        return Viewer.IsOffice ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Viewer.IsOffice)
        {
            return NotFound();
        }

        _issued = await IssuedAsync();
        var bulletin = Bulletin.Issue(Round, Period, Obstacles.Count is 0 ? await FiguresAsync() : [], _issued, Viewer, Now);
        Db.Add(bulletin);
        await Db.SaveChangesAsync(Aborted);
        Notice($"已编发{bulletin.Title}");
        return LocalRedirect($"/bulletins/{bulletin.Id}");
    }
}
