using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Handovers;

[OneConnection]
public sealed class IndexModel(SupervisionDbContext db, Lookups lookups, ListFaces faces) : SupervisionPageModel
{
    [BindProperty(SupportsGet = true)]
    public HandoverFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public KeysetAddress Place { get; set; } = new();

    public Names Names { get; private set; } = null!;

    public HandoverList List { get; private set; } = null!;

    public KeysetPage<HandoverLine> Lines { get; private set; } = null!;

    public ListFace Face { get; private set; } = null!;

    public ListColumns<HandoverLine> Columns { get; private set; } = null!;

    public string? Remark { get; private set; }

    public IEnumerable<SelectListItem> Quarters
    {
        get
        {
            var quarter = Quarter.Of(Today);
            for (var i = 0; i < 8; i++, quarter = quarter.Previous)
            {
                yield return new(quarter.ToString(), quarter.Key.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) && !Viewer.IsLiaison)
        {
            return NotFound();
        }

        var unread = ModelState.Where(f => f.Value?.Errors.Count > 0).Select(f => f.Value!.AttemptedValue).ToList();
        ModelState.Clear();
        Names = await lookups.ReadAsync(db, Aborted);
        Face = await faces.ReadAsync(Viewer, ListKind.Handovers, Request, Aborted);
        Columns = HandoverColumns.For(Face, Names);
        List = new(db, Viewer, Today, Filter);
        Lines = await List.ReadAsync(Place, Aborted);
        Remark = Lines.Lost ? KeysetPage.LostSentence : unread.Count > 0 ? $"筛选条件“{string.Join("、", unread)}”无法识别，已略去。" : null;
        return Page();
    }
}
