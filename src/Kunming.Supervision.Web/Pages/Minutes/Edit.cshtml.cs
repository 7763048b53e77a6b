using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>修改纪要, until it is issued.</summary>
public sealed class EditModel(SupervisionDbContext db, ViewerQuery viewers) : VerbPage<MeetingMinutes>(db)
{
    private IReadOnlyList<Viewer> _owners = [];

    [BindProperty]
    public MinutesForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Owners => DecisionOwners.Items(_owners);

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRevise(Viewer);

    protected override IQueryable<MeetingMinutes> Visible => Db.Minutes.VisibleTo(Viewer);

    protected override Rule NotYours => MinutesRules.NotYours;

    protected override async Task PrepareAsync()
    {
        _owners = await DecisionOwners.ReadAsync(viewers, Viewer, Record.GroupId, Today, Aborted);
        Form.MakeRoom();
    }

    protected override void Fill()
    {
        Form = MinutesForm.Of(Record);
        Form.MakeRoom();
    }

    protected override string Act()
    {
        var decisions = Form.ToPlans(_owners, ModelState);
        RequireValidForm();
        Record.Revise(Form.ToText(), decisions, Viewer, Now);
        return "纪要已保存。";
    }
}
