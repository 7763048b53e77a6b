using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The one text that sending a report back, or recording a group as missing, asks for.</summary>
public sealed class ReasonForm
{
    [Display(Name = "理由"), Required, MaxLength(QuarterReport.ReasonMaxLength)]
    public string? Reason { get; set; }
}
