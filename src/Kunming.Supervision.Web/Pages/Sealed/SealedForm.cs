using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Pages.Tasks;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>What a drafter fills in: a task's own fields, when it may be opened, who approves, who goes.</summary>
public sealed class SealedForm : TaskForm
{
    public SealedForm() => Origin = TaskOrigin.CentralDispatch;

    [Display(Name = "可启封日期"), Required]
    public DateOnly? OpensOn { get; set; }

    [Display(Name = "可启封时刻"), Required, Range(0, 23)]
    public int? OpensHour { get; set; }

    [Display(Name = "审批人"), Required]
    public Guid? ApproverId { get; set; }

    [Display(Name = "执行人员")]
    public List<Guid> Crew { get; set; } = [];

    public static SealedForm Of(SealedOrder order)
    {
        var opens = ChinaTime.ToLocal(order.OpensAt);
        return new()
        {
            Subject = order.Subject,
            Basis = order.Basis,
            GroupId = order.GroupId,
            RoundId = order.RoundId,
            Method = order.Method,
            Covert = order.Covert,
            From = order.From,
            To = order.To,
            ReportDue = order.ReportDue,
            Checklist = string.Join('\n', order.Checklist),
            TemplateId = order.TemplateId,
            Targets = [.. order.TargetIds],
            OpensOn = ChinaTime.DayOf(opens),
            OpensHour = opens.Hour,
            ApproverId = order.ApproverId,
            Crew = [.. order.CrewIds],
        };
    }

    public SealedPlan ToPlan(SealedChoices choices) =>
        new(ToPlan(), ChinaTime.StartOf(OpensOn!.Value).AddHours(OpensHour!.Value), choices.ApproverOf(ApproverId!.Value), Crew);
}
