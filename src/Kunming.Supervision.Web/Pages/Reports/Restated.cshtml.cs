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

    /// <summary><c>before</c> or <c>now</c> for all rows that counted then or count since; else those that have come and gone.</summary>
    [FromQuery]
    public string? Rows { get; set; }

    public IReadOnlyList<(string Id, string Caption, IReadOnlyList<FigureRow> Rows)> Lists { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Copy.Restatements.FirstOrDefault(r => r.QuarterKey == QuarterKey && r.Code == Code) is not { } restatement)
        {
            return NotFound();
        }

        (Restatement, Indicator) = (restatement, Indicators.Find(Code)!);
        Lists = Rows is "before" or "now" && await Db.StatedBeforeAsync(Report, restatement, Aborted) is { } before
            ? [Rows is "before" ? ("before", "原报数计入的记录", await ListAsync(before)) : ("now", "现在数计入的记录", await ListAsync([.. before.Except(restatement.Removed), .. restatement.Added]))]
            : [("added", "增加的记录", await ListAsync(restatement.Added)), ("removed", "减少的记录", await ListAsync(restatement.Removed))];
        return Page();
    }

    private Task<IReadOnlyList<FigureRow>> ListAsync(IReadOnlyList<Guid> ids) => Db.RowsBehindAsync(Indicator, new(Code, null, ids), Viewer, Aborted);
}
