using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Clues;

namespace Kunming.Supervision.Web.Pages.Clues;

/// <summary>What is written down of the matter, by whoever hands it in or enters it.</summary>
public class ClueStatementForm
{
    [Display(Name = "被反映人"), StringLength(Clue.PersonMaxLength)]
    public string? Person { get; set; }

    [Display(Name = "单位和职务"), StringLength(Clue.PostMaxLength)]
    public string? Post { get; set; }

    [Display(Name = "反映的主要问题"), Required, StringLength(Clue.ProblemMaxLength)]
    public string? Problem { get; set; }

    public ClueStatement ToStatement() => new(Person, Post, Problem!);
}

public sealed class RegisterForm : ClueStatementForm
{
    [Display(Name = "线索来源"), Required]
    public ClueSource? Source { get; set; }

    [Display(Name = "线索类别"), Required]
    public ClueClass? Class { get; set; }

    [Display(Name = "收到日期"), Required]
    public DateOnly? ReceivedOn { get; set; }
}

public sealed class EnterForm : ClueStatementForm
{
    [Display(Name = "涉及单位")]
    public Guid? OrganisationId { get; set; }
}

public sealed class AssignForm
{
    [Display(Name = "承办部门"), Required]
    public Guid? UndertakerId { get; set; }
}

public sealed class ProposeForm
{
    [Display(Name = "处置方式"), Required]
    public ClueDisposal? Disposal { get; set; }

    [Display(Name = "处置意见"), Required, StringLength(Clue.OpinionMaxLength)]
    public string? Opinion { get; set; }

    [Display(Name = "复查日期")]
    public DateOnly? ReviewOn { get; set; }
}

public enum ClueDecision
{
    Approve,
    SendBack,
}

public sealed class ApproveForm
{
    [Display(Name = "批准情况"), Required]
    public ClueDecision? Decision { get; set; }

    [Display(Name = "批准人"), StringLength(Clue.ApproverMaxLength)]
    public string? ApprovedBy { get; set; }

    [Display(Name = "批准日期")]
    public DateOnly? ApprovedOn { get; set; }

    [Display(Name = "未获批准的理由"), StringLength(Clue.ReasonMaxLength)]
    public string? Reason { get; set; }
}

public sealed class BeginForm
{
    [Display(Name = "开始日期"), Required]
    public DateOnly? BegunOn { get; set; }
}

public sealed class ConcludeForm
{
    [Display(Name = "处理结果"), Required]
    public ClueOutcome? Outcome { get; set; }

    [Display(Name = "办理结果"), Required, StringLength(Clue.OutcomeMaxLength)]
    public string? Result { get; set; }

    [Display(Name = "处理人数"), Required, Range(0, Clue.PeopleMost)]
    public int? People { get; set; }
}

public sealed class TakeUpForm
{
    [Display(Name = "理由"), Required, StringLength(Clue.ReasonMaxLength)]
    public string? Reason { get; set; }
}

public sealed class DuplicateForm
{
    [Display(Name = "重复的线索编号"), Required, StringLength(Clue.NumberMaxLength)]
    public string? Number { get; set; }
}
