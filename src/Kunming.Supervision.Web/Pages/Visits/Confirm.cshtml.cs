using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Visits;

public enum Confirmation
{
    SignedByUnit,
    Refused,
}

/// <summary>确认记录: the unit signed, or refused to and why.</summary>
public sealed class ConfirmModel(SupervisionDbContext db) : VisitVerbPage(db)
{
    [BindProperty]
    public ConfirmForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToConfirm(Viewer);

    protected override string Act()
    {
        var refused = Form.Confirmation is Confirmation.Refused;
        if (refused && string.IsNullOrWhiteSpace(Form.Refusal))
        {
            ModelState.AddModelError("Form.Refusal", "被检查单位拒签的，请填写拒签情况");
            RequireValidForm();
        }

        Record.Confirm(refused ? Form.Refusal : null, Viewer, Now);
        return refused ? "已注明被检查单位拒签，记录不能再改。" : "记录已由被检查单位签字确认，不能再改。";
    }
}

public sealed class ConfirmForm
{
    [Display(Name = "被检查单位对记录"), Required(ErrorMessage = "请选择被检查单位已经签字确认，还是拒绝签字")]
    public Confirmation? Confirmation { get; set; }

    [Display(Name = "拒签情况"), StringLength(Visit.RefusalMaxLength)]
    public string? Refusal { get; set; }
}
