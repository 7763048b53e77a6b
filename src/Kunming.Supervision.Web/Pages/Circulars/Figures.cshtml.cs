using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Circulars;

/// <summary>The rows behind a figure of a circular, as far as this reader sees them.</summary>
public sealed class FiguresModel(SupervisionDbContext db, CircularComposer composer) : RecordPage<Circular>(db)
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

    protected override IQueryable<Circular> Visible => Db.Circulars.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Indicators.Find(Code) is not { } indicator)
        {
            return NotFound();
        }

        var figures = await composer.FiguresForAsync(Record, Viewer, Aborted);
        if (figures.FirstOrDefault(f => f.Code == Code && f.Part == Part) is not { } figure)
        {
            return NotFound();
        }

        (Indicator, Figure) = (indicator, figure);
        Rate = RateShown.Find(CircularComposer.TextOf(Record, figures), figure, Of);
        Rows = await Db.RowsBehindAsync(indicator, figure, Viewer, Aborted);
        return Page();
    }
}
