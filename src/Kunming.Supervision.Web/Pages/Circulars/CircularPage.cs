using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Circulars;

/// <summary>A page for one verb on one circular.</summary>
public abstract class CircularVerbPage(SupervisionDbContext db) : VerbPage<Circular>(db)
{
    protected override IQueryable<Circular> Visible => Db.Circulars.VisibleTo(Viewer);

    protected override Rule NotYours => CircularRules.NotYours;
}

public sealed class CircularBodyForm
{
    [Display(Name = "通报正文"), Required, StringLength(QuarterReport.BodyMaxLength)]
    public string? Body { get; set; }
}

public sealed class CircularReasonForm
{
    [Display(Name = "理由"), Required, StringLength(QuarterReport.ReasonMaxLength)]
    public string? Reason { get; set; }
}
