using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>起草纪要 of one meeting, by who may record it.</summary>
public sealed class NewModel(SupervisionDbContext db, ViewerQuery viewers) : RecordPage<Meeting>(db)
{
    private IReadOnlyList<Viewer> _owners = [];
    private bool _another;

    [BindProperty]
    public MinutesForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Owners => DecisionOwners.Items(_owners);

    public IReadOnlyList<Rule> Obstacles => MeetingMinutes.ObstaclesToDraft(Record, _another, Viewer);

    protected override IQueryable<Meeting> Visible => Db.Meetings.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(MinutesRules.NotYours))
        {
            return NotFound();
        }

        Form = MinutesForm.Of(Record);
        Form.MakeRoom();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(MinutesRules.NotYours))
        {
            return NotFound();
        }

        Form.MakeRoom();
        var decisions = Form.ToPlans(_owners, ModelState);
        RequireValidForm();
        var minutes = MeetingMinutes.Draft(Record, _another, Form.ToText(), decisions, Viewer, Now);
        Db.Add(minutes);
        await Db.SaveChangesAsync(Aborted);
        Notice("纪要已保存为草稿，核对版式后印发。");
        return RedirectToPage("Details", new { minutes.Id });
    }

    protected override async Task PrepareAsync()
    {
        _another = await Db.Minutes.AnyAsync(m => m.MeetingId == Id, Aborted);
        _owners = await DecisionOwners.ReadAsync(viewers, Viewer, Record.GroupId, Today, Aborted);
    }
}
