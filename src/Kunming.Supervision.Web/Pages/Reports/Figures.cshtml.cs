using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The rows behind a figure: as many as the figure says, less those that the viewer may not see.</summary>
public sealed class FiguresModel(SupervisionDbContext db) : ReportPage(db)
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

    /// <summary>Fewer than the figure says for whoever may read the report and not all that it counts.</summary>
    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    /// <summary>What was asked of this figure, the newest first.</summary>
    public IReadOnlyList<FigureQuestion> Questions { get; private set; } = [];

    public bool MayQuestion => Viewer.SeesCity || !(Report is GroupReport own && Viewer.IsIn(own.GroupId));

    public async Task<IActionResult> OnGetAsync()
    {
        if (Indicators.Find(Code) is not { } indicator || Copy.FigureOf(Code, Part) is not { } figure)
        {
            return NotFound();
        }

        (Indicator, Figure) = (indicator, figure);
        Rate = RateShown.Find(ReportDocument.TextOf(Copy), figure, Of);
        Rows = await Db.RowsBehindAsync(indicator, figure, Viewer, Aborted);
        Questions = [.. (await QuestionsAsync()).Where(q => q.Code == Code && q.Part == Part)];
        return Page();
    }
}
