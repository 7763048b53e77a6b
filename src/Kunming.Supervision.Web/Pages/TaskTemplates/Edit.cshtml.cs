using Kunming.Supervision.Data;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.TaskTemplates;

public sealed class EditModel(SupervisionDbContext db) : TemplateVerbPage(db)
{
    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    protected override void Fill() => Form = TemplateForm.Of(Record);

    protected override string Act()
    {
        Record.Revise(Form.ToContent(), Viewer, Now);
        return "模板已保存。";
    }
}
