using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The rows behind a figure of a bulletin as it would be now.</summary>
public sealed class BulletinRowsModel(SupervisionDbContext db, FigureCounter counter) : BulletinPage(db, counter)
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery]
    public string? Part { get; set; }

    /// <summary>The denominator's code when the rows are opened from a rate.</summary>
    [FromQuery]
    public string? Of { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public Figure Figure { get; private set; } = null!;

    public RateShown? Rate { get; private set; }

    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (ObstaclesToShow.Count > 0 || Indicators.Find(Code) is not { } indicator)
        {
            return NotFound();
        }

        var text = (await DocumentAsync()).Quoted;
        if (text.Figures.FirstOrDefault(f => f.Code == Code && f.Part == Part) is not { } figure)
        {
            return NotFound();
        }

        (Indicator, Figure) = (indicator, figure);
        Rate = RateShown.Find(text, figure, Of);
        Rows = await Db.RowsBehindAsync(indicator, figure, Viewer, Aborted);
        return Page();
    }
}
