using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Notices;

/// <summary>通知: the viewer's own inbox, newest first; each line says what there is to say now.</summary>
public sealed class IndexModel(SupervisionDbContext db, NoticeBox box) : SupervisionPageModel
{
    public const int Most = 50;

    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public IReadOnlyList<NoticeLine> Lines { get; private set; } = [];

    public int Unread { get; private set; }

    /// <summary>More than are shown.</summary>
    public bool Cut { get; private set; }

    /// <summary>What is shown was made until then; later ones stay unread.</summary>
    public string Until { get; private set; } = "";

    public async Task OnGetAsync()
    {
        ModelState.Clear();
        var notices = await db.SeenNoticesAsync(Viewer, own => All ? own : own.Where(n => n.ReadOn == null), Aborted) is { } seen
            ? await seen.OrderByDescending(n => n.MadeOn).ThenByDescending(n => n.Id).Take(Most + 1).ToListAsync(Aborted)
            : [];
        Cut = notices.Count > Most;
        Lines = await NoticeLine.ReadAsync(db, Viewer, [.. notices.Take(Most)], Aborted);
        Unread = await box.UnreadAsync(Viewer, Aborted);
        Until = Now.ToString("O", CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync(DateTimeOffset until)
    {
        RequireValidForm();
        await box.MarkReadAsync(Viewer, until < Now ? until : Now, Now, Aborted);
        Notice("已全部标为已读");
        return RedirectToPage();
    }
}
