using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Sealed;

public sealed class EditModel(SupervisionDbContext db) : OrderVerbPage(db)
{
    [BindProperty]
    public SealedForm Form { get; set; } = new();

    public SealedChoices Choices { get; private set; } = null!;

    public override string Verb => "修改";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRevise(Viewer);

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        Choices = await SealedChoices.ReadAsync(Db, Viewer, Today, Record, Aborted);
        if (HttpMethods.IsPost(Request.Method))
        {
            Choices.Check(Form, ModelState);
        }
    }

    protected override void Fill() => Form = SealedForm.Of(Record);

    protected override Task<string> ActAsync()
    {
        Record.Revise(Form.ToPlan(Choices), Viewer, Now);
        return Task.FromResult("修改已保存。");
    }
}
