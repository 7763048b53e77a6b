using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Regulations;

/// <summary>From a day on the clause can no longer be cited; what cited it before keeps it.</summary>
public sealed class EndClauseModel(SupervisionDbContext db) : RegulationPage(db)
{
    [FromRoute]
    public Guid ClauseId { get; set; }

    [BindProperty]
    public EndingForm Form { get; set; } = new();

    public RegulationClause? Clause => Record.Clauses.SingleOrDefault(c => c.Id == ClauseId);

    public override IReadOnlyList<Rule> Obstacles => Clause is null ? [NotYours] : Record.ObstaclesToChange(Viewer);

    protected override void Fill() => Form = new() { Until = Today };

    protected override string Act()
    {
        Record.EndClause(ClauseId, Form.Until!.Value, Form.Reason!, Viewer, Now);
        return $"{Clause!.Article}自{Form.Until:yyyy-MM-dd}起停止适用";
    }
}
