using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>调整安排, until it is held.</summary>
public sealed class EditModel(SupervisionDbContext db) : ClassVerbPage(db)
{
    [BindProperty]
    public ClassForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Rounds { get; private set; } = [];

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToPrepare(Viewer);

    protected override async Task PrepareAsync() => Rounds = await ClassForm.RoundsAsync(Db, Record.JurisdictionId, Aborted);

    protected override void Fill() => Form = ClassForm.Of(Record);

    protected override string Act()
    {
        if (Rounds.All(r => r.Value != Form.RoundId.ToString()))
        {
            ModelState.AddModelError("Form.RoundId", "请从列出的轮次中选择");
            RequireValidForm();
        }

        Record.Revise(Form.ToPlan(), Viewer, Now);
        return "安排已调整。";
    }
}
