using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.TalentPool.Appraisals;

/// <summary>评价, by the head of the group or by a peer, once.</summary>
public sealed class GradeModel(SupervisionDbContext db) : VerbPage<RoundAppraisal>(db)
{
    [BindProperty]
    public GradeForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToGrade(Viewer);

    protected override IQueryable<RoundAppraisal> Visible => Db.RoundAppraisals.VisibleTo(Viewer);

    protected override Rule NotYours => Record.OfficerId == Viewer.OfficerId ? RoundAppraisalRules.Own : RoundAppraisalRules.NotAsked;

    protected override string Act()
    {
        Record.Grade(Form.Grade!.Value, Form.Remark, Viewer, Now);
        return $"已评价{Record.Name}。";
    }
}

public sealed class GradeForm
{
    [Display(Name = "等次"), Required]
    public PoolGrade? Grade { get; set; }

    [Display(Name = "评语"), StringLength(PoolMember.ReasonMaxLength)]
    public string? Remark { get; set; }
}
