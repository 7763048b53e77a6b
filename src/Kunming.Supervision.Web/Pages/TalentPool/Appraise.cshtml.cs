using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>考核, after each round.</summary>
public sealed class AppraiseModel(SupervisionDbContext db) : PoolVerbPage(db)
{
    [BindProperty]
    public PoolAppraisalForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAppraise(Viewer);

    protected override void Fill() => Form.Round = Record.SecondedTo;

    protected override string Act()
    {
        Record.Appraise(Form.Round!, Form.Grade!.Value, Form.Remark!, Viewer, Now);
        return $"{Record.Name}的考核已记入。";
    }
}

public sealed class PoolAppraisalForm
{
    [Display(Name = "参加的轮次"), Required, StringLength(PoolMember.WordMaxLength)]
    public string? Round { get; set; }

    [Display(Name = "等次"), Required]
    public PoolGrade? Grade { get; set; }

    [Display(Name = "评语"), Required, StringLength(PoolMember.ReasonMaxLength)]
    public string? Remark { get; set; }
}
