using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>测评, once.</summary>
public sealed class AppraiseModel(SupervisionDbContext db) : ClassVerbPage(db)
{
    [BindProperty]
    public AppraisalForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAppraise(Viewer);

    protected override void Fill() => Form.Taken = Record.Present;

    protected override string Act()
    {
        Record.Appraise(new(Form.Taken!.Value, Form.Passed!.Value, Form.Average, Form.Remark), Viewer, Now);
        return "测评已登记。";
    }
}

public sealed class AppraisalForm
{
    [Display(Name = "参加测评（人）"), Required]
    public int? Taken { get; set; }

    [Display(Name = "合格（人）"), Required]
    public int? Passed { get; set; }

    [Display(Name = "平均分")]
    public decimal? Average { get; set; }

    [Display(Name = "评价"), StringLength(DisciplineClass.ReasonMaxLength)]
    public string? Remark { get; set; }
}
