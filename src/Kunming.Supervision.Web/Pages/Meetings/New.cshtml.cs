using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Meetings;

/// <summary>登记会议: the office or a county its own, a leader his group's.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    /// <summary>The groups that the viewer leads; the office and the counties meet as themselves.</summary>
    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    /// <summary>纪法课堂 has pages of its own.</summary>
    public static IEnumerable<SelectListItem> Kinds => Words.Items<MeetingKind>().Where(k => k.Value != nameof(MeetingKind.Class));

    public static bool MayRecord(Viewer by) => Meeting.MayRecord(by, null) || by.LedGroups.Count > 0;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!MayRecord(Viewer))
        {
            return NotFound();
        }

        await PrepareAsync();
        Form = new() { Day = Today, GroupId = Meeting.MayRecord(Viewer, null) ? null : Viewer.LedGroups[0] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayRecord(Viewer))
        {
            return NotFound();
        }

        await PrepareAsync();
        RequireValidForm();
        var meeting = Meeting.Hold(
            Form.Kind!.Value, Form.Title!, Form.Day!.Value, Form.Venue, Form.Participants!, Form.Attendance!.Value, Form.Minutes!, Form.GroupId, Viewer, Now);
        db.Add(meeting);
        await db.SaveChangesAsync(Aborted);
        Notice($"{MeetingNames.NameOf(meeting.Kind)}已登记，并记入台账。");
        return RedirectToPage("Details", new { meeting.Id });
    }

    private async Task PrepareAsync() => Groups = await db.UnitGroups.AsNoTracking().Where(g => Viewer.LedGroups.Contains(g.Id))
        .OrderBy(g => g.Number).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync(Aborted);
}
