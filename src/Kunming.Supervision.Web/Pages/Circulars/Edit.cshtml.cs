using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Circulars;

public sealed class EditModel(SupervisionDbContext db) : CircularVerbPage(db)
{
    [BindProperty]
    public CircularBodyForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToWrite(Viewer);

    protected override void Fill() => Form.Body = Record.Body;

    protected override string Act()
    {
        RuleViolationException.ThrowIfAny([.. Obstacles, .. CircularComposer.TextOf(Record, Record.Figures).ObstaclesTo(Form.Body!)]);
        Record.Write(Form.Body!, Viewer, Now);
        return "通报正文已修改。";
    }
}
