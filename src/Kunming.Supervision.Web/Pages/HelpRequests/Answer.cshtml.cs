using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.HelpRequests;

/// <summary>答复, by the office: a measure, who takes it, until when.</summary>
public sealed class AnswerModel(SupervisionDbContext db) : HelpRequestVerbPage(db)
{
    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAnswer(Viewer);

    protected override string Act()
    {
        Record.Answer(Form.Measure!, Form.Undertaker!, Form.DueOn!.Value, Viewer, Now);
        return $"已答复{Record.Number}，等待单元组确认是否解决。";
    }
}

public sealed class AnswerForm
{
    [Display(Name = "协调措施"), Required, StringLength(HelpRequest.TextMaxLength)]
    public string? Measure { get; set; }

    [Display(Name = "承办"), Required, StringLength(HelpRequest.UndertakerMaxLength)]
    public string? Undertaker { get; set; }

    [Display(Name = "完成日期"), Required]
    public DateOnly? DueOn { get; set; }
}
