using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.TaskTemplates;
using Kunming.Supervision.Web.Pages.TaskTemplates;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>What a drafter fills in, for a new task and for a draft.</summary>
public class TaskForm
{
    [Display(Name = "任务来源"), Required]
    public TaskOrigin? Origin { get; set; }

    [Display(Name = "检查主题"), Required, StringLength(SupervisionTask.SubjectMaxLength)]
    public string? Subject { get; set; }

    [Display(Name = "依据"), Required, StringLength(SupervisionTask.BasisMaxLength)]
    public string? Basis { get; set; }

    [Display(Name = "下达至"), Required(ErrorMessage = "请选择下达至哪个单元组")]
    public Guid? GroupId { get; set; }

    [Display(Name = "轮次或专项")]
    public Guid? RoundId { get; set; }

    [Display(Name = "检查形式"), Required]
    public TaskMethod? Method { get; set; }

    [Display(Name = "暗访（不事先通知被检查单位；不勾选为明察）")]
    public bool Covert { get; set; }

    [Display(Name = "计划开始"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "计划结束"), Required]
    public DateOnly? To { get; set; }

    [Display(Name = "报告时限"), Required]
    public DateOnly? ReportDue { get; set; }

    [Display(Name = "检查清单"), DataType(DataType.MultilineText), StringLength(TemplateForm.ItemsMaxLength)]
    public string? Checklist { get; set; }

    /// <summary>The template that it began from.</summary>
    [Display(Name = "模板")]
    public Guid? TemplateId { get; set; }

    [Display(Name = "被检查单位")]
    public List<Guid> Targets { get; set; } = [];

    public static TaskForm Of(SupervisionTask task) => new()
    {
        Origin = task.Origin,
        Subject = task.Subject,
        Basis = task.Basis,
        GroupId = task.GroupId,
        RoundId = task.RoundId,
        Method = task.Method,
        Covert = task.Covert,
        From = task.From,
        To = task.To,
        ReportDue = task.ReportDue,
        Targets = [.. task.Targets.Select(t => t.OrganisationId)],
        Checklist = string.Join('\n', task.Checklist),
        TemplateId = task.TemplateId,
    };

    /// <summary>Takes over what a template proposes.</summary>
    public void Begin(TaskTemplate template)
    {
        (Subject, Basis, Method, Covert) = (template.Subject, template.Basis, template.Method, template.Covert);
        (Checklist, TemplateId) = (string.Join('\n', template.Items), template.Id);
    }

    public TaskPlan ToPlan() => new(
        Origin!.Value, Basis!, Subject!, GroupId!.Value, RoundId, Targets, Method!.Value, Covert, From!.Value, To!.Value, ReportDue!.Value)
    {
        Checklist = TemplateForm.LinesOf(Checklist),
        TemplateId = TemplateId,
    };
}
