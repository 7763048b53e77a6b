using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Pages.Handovers;

public sealed class HandoverForm : IValidatableObject
{
    [Display(Name = "承办单位"), Required(ErrorMessage = "请选择承办单位")]
    public Guid? AddresseeId { get; set; }

    [Display(Name = "反馈时限"), Required(ErrorMessage = "请选择反馈时限")]
    public string? Period { get; set; }

    [Display(Name = "自定时限"), Range(1, 366)]
    public int? Value { get; set; }

    [Display(Name = "自定时限的单位")]
    public DeadlineUnit? Unit { get; set; }

    [Display(Name = "交办要求"), Required, StringLength(Handover.RequirementMaxLength), Printable]
    public string? Requirement { get; set; }

    public DeadlineRule ToRule() => PeriodChoice.Read(Period) ?? new(Value!.Value, Unit!.Value);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PeriodChoice.Read(Period) is not null)
        {
            yield break;
        }

        if (Period is not PeriodChoice.Custom)
        {
            yield return new("请选择反馈时限", [nameof(Period)]);
        }

        if (Value is null)
        {
            yield return new("请填写自定时限的天数或者月数", [nameof(Value)]);
        }

        if (Unit is null)
        {
            yield return new("请选择自定时限的单位", [nameof(Unit)]);
        }
    }
}
