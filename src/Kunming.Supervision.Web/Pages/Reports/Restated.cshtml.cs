using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The rows that made an earlier quarter's figure another one.</summary>
public sealed class RestatedModel(SupervisionDbContext db) : ReportPage(db)
{
    [FromRoute]
    public int QuarterKey { get; set; }

    [FromRoute]
    public string Code { get; set; } = "";

    public Restatement Restatement { get; private set; } = null!;

    public Indicator Indicator { get; private set; } = null!;

    public Quarter Quarter => Quarter.FromKey(Restatement.QuarterKey);

    public IReadOnlyList<FigureRow> Added { get; private set; } = [];

    public IReadOnlyList<FigureRow> Removed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Copy.Restatements.FirstOrDefault(r => r.QuarterKey == QuarterKey && r.Code == Code) is not { } restatement)
        {
            return NotFound();
        }

        (Restatement, Indicator) = (restatement, Indicators.Find(Code)!);
        Added = await Db.RowsBehindAsync(Indicator, new(Code, null, restatement.Added), Viewer, Aborted);
        Removed = await Db.RowsBehindAsync(Indicator, new(Code, null, restatement.Removed), Viewer, Aborted);
        return Page();
    }
}
