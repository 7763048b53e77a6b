using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Successions;

/// <summary>签字接收: for the successor alone, on the list that he has before him.</summary>
public sealed class AcceptModel(SupervisionDbContext db, SuccessionDesk desk) : SuccessionPage(db, desk)
{
    [BindProperty(Name = "seen")]
    public string? Shown { get; set; }

    public IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAccept(From, To, Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && !Obstacles.Contains(SuccessionRules.NotYours) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(SuccessionRules.NotYours))
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        if (IsOpen && Shown != Seen)
        {
            throw new StaleFormException();
        }

        await Desk.AcceptAsync(Record, From, To, Table.Matters, Viewer, Now, Aborted);
        Notice($"已接收{Record.Officer}的工作，共{Record.Items.Count}项");
        return RedirectToPage("Details", new { Id });
    }
}
