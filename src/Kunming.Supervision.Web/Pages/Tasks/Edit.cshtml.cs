using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Tasks;

public sealed class EditModel(SupervisionDbContext db) : TaskVerbPage(db)
{
    [BindProperty]
    public TaskForm Form { get; set; } = new();

    public TaskChoices Choices { get; private set; } = null!;

    /// <summary>Who may submit a draft may change it, and only while it is one.</summary>
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToSubmit(Viewer);

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        Choices = await TaskChoices.ReadAsync(Db, Viewer, Today, Record, Aborted);
        if (HttpMethods.IsPost(Request.Method))
        {
            Choices.Check(Form, ModelState);
        }
    }

    protected override void Fill() => Form = TaskForm.Of(Record);

    protected override string Act()
    {
        Record.Revise(Form.ToPlan(), Viewer, Now);
        return "修改已保存。";
    }
}
