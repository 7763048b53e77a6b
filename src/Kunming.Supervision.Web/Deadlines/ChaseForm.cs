using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Deadlines;

/// <summary>督办, of an issue or of a letter.</summary>
public sealed class ChaseForm
{
    [Display(Name = "文种"), Required(ErrorMessage = "请选择文种")]
    public ChaseKind? Kind { get; set; } = ChaseKind.Urge;

    [Display(Name = "督办要求"), Required, StringLength(Chase.RequirementMaxLength), Printable]
    public string? Requirement { get; set; }

    [Display(Name = "限期"), Required]
    public DateOnly? FinalDay { get; set; }
}
