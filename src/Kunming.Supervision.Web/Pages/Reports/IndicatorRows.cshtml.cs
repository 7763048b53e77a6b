using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The rows behind a figure as it is now.</summary>
public sealed class IndicatorRowsModel(SupervisionDbContext db, FigureCounter counter) : IndicatorsPage(db, counter)
{
    [FromRoute]
    public string Code { get; set; } = "";

    public Indicator Indicator { get; private set; } = null!;

    public Figure Figure { get; private set; } = null!;

    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Indicators.Find(Code) is not { } indicator || !Figures.TryGetValue(Code, out var figure))
        {
            return NotFound();
        }

        (Indicator, Figure) = (indicator, figure);
        Rows = await Db.RowsBehindAsync(indicator, figure, Viewer, Aborted);
        return Page();
    }
}
