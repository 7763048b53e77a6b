using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ties;

/// <summary>关系: the own, those of people whom one nominated, for the office all.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 500;

    [FromQuery(Name = "status")]
    public TieStatus? Status { get; set; }

    [FromQuery(Name = "kind")]
    public TieKind? Kind { get; set; }

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<Tie> Rows { get; private set; } = [];

    public bool Cut { get; private set; }

    /// <summary>Kinds that are recorded here.</summary>
    public static IEnumerable<SelectListItem> Kinds => Words.Items<TieKind>().Where(k => k.Value != nameof(TieKind.Recusal));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        Text = Text?.Trim() is { Length: > 0 } text ? text : null;
        var rows = await db.Ties.AsNoTracking().VisibleTo(Viewer)
            .Where(t => (Status == null || t.Status == Status) && (Kind == null || t.Kind == Kind) && (Text == null || t.Officer.Contains(Text) || t.Target.Contains(Text)))
            .OrderBy(t => t.Officer).ThenBy(t => t.OfficerId).ThenBy(t => t.Kind).ThenBy(t => t.Id).Take(Most + 1).ToListAsync(Aborted);
        (Rows, Cut) = ([.. rows.Take(Most)], rows.Count > Most);
        return Page();
    }
}
