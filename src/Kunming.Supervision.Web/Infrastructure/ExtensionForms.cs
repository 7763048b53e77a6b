using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Deadlines;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>申请延期, for an issue and for a letter.</summary>
public sealed class AskExtensionForm
{
    [Display(Name = "申请延至"), Required]
    public DateOnly? WantedOn { get; set; }

    [Display(Name = "延期理由"), Required, StringLength(Extension.ReasonMaxLength)]
    public string? Reason { get; set; }
}

/// <summary>审批延期: granted with a day, or refused with a reason.</summary>
public sealed class DecideExtensionForm : IValidatableObject
{
    [Display(Name = "审批结果"), Required(ErrorMessage = "请选择审批结果")]
    public ExtensionDecision? Decision { get; set; }

    [Display(Name = "同意延至")]
    public DateOnly? GrantedOn { get; set; }

    [Display(Name = "审批意见"), StringLength(Extension.ReasonMaxLength)]
    public string? Opinion { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Decision is ExtensionDecision.Grant && GrantedOn is null)
        {
            yield return new("请填写同意延至的日期", [nameof(GrantedOn)]);
        }

        if (Decision is ExtensionDecision.Refuse && string.IsNullOrWhiteSpace(Opinion))
        {
            yield return new("不同意的，请写明理由", [nameof(Opinion)]);
        }
    }
}

public enum ExtensionDecision
{
    Grant,
    Refuse,
}
