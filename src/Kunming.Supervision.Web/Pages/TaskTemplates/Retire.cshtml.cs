using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.TaskTemplates;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.TaskTemplates;

public sealed class RetireModel(SupervisionDbContext db) : TemplateVerbPage(db)
{
    [BindProperty]
    public RetireForm Form { get; set; } = new();

    protected override string Act()
    {
        Record.Retire(Form.Reason!, Viewer, Now);
        return $"模板“{Record.Theme}”已停用。";
    }
}

public sealed class RetireForm
{
    [Display(Name = "停用理由"), Required, StringLength(TaskTemplate.ReasonMaxLength)]
    public string? Reason { get; set; }
}
