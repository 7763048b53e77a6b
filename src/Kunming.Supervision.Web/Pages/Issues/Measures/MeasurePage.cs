using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Issues.Measures;

/// <summary>A page about one measure of an issue, for the side that rectifies.</summary>
public abstract class MeasurePage(SupervisionDbContext db) : IssueVerbPage(db)
{
    [FromRoute]
    public Guid MeasureId { get; set; }

    public RectificationMeasure Measure => Issue.Measures.Single(m => m.Id == MeasureId);

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRectify(Viewer);

    protected override bool IsMine => Issue.MayRectify(Viewer) && Issue.Measures.Any(m => m.Id == MeasureId);
}
