using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Regulations;

/// <summary>A verb on one document of the catalogue, the office's alone.</summary>
public abstract class RegulationPage(SupervisionDbContext db) : VerbPage<Regulation>(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToChange(Viewer);

    protected override Rule NotYours => RegulationRules.NotYours;

    protected override IQueryable<Regulation> Visible => Db.Regulations;
}

/// <summary>From which day something no longer holds, and why.</summary>
public sealed class EndingForm
{
    [Display(Name = "停止适用日期"), Required]
    public DateOnly? Until { get; set; }

    [Display(Name = "理由"), Required, StringLength(Regulation.ReasonMaxLength)]
    public string? Reason { get; set; }
}
