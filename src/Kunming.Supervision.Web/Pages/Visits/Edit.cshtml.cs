using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

public sealed class EditModel(SupervisionDbContext db) : VisitVerbPage(db)
{
    [BindProperty]
    public VisitForm Form { get; set; } = new();

    /// <summary>The record can be changed by whoever may have it confirmed, until it is.</summary>
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToConfirm(Viewer);

    protected override void Fill() => Form = VisitForm.Of(Record);

    protected override async Task<string> ActAsync()
    {
        var task = await Db.Tasks.SingleAsync(t => t.Id == Record.TaskId, Aborted);
        Record.Revise(Form.ToRecord(), task, Viewer, Now);
        DraftTaken();
        return "检查记录已修改。";
    }
}
