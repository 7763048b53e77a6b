using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Pages.Sealed;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>报批: to one other person of the office.</summary>
public sealed class SubmitModel(SupervisionDbContext db, NoticeBox box) : SchemeVerbPage(db)
{
    private SealedChoices _choices = null!;

    [BindProperty]
    public ApproverForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Approvers => _choices.ApproverItems;

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToSubmit(Viewer);

    protected override async Task PrepareAsync()
    {
        _choices = await SealedChoices.ReadAsync(Db, Viewer, Today, null, Aborted);
        if (Form.ApproverId is { } id && _choices.Approvers.All(a => a.OfficerId != id))
        {
            ModelState.AddModelError("Form.ApproverId", "请在列出的人员中选择");
        }
    }

    protected override async Task<string> ActAsync()
    {
        Record.Submit(_choices.ApproverOf(Form.ApproverId!.Value), Viewer, Now);
        await box.AddAsync(Record, NoticeKind.SchemeToApprove, Now, Aborted);
        return $"方案已报{Record.Approver}批准。";
    }
}

public sealed class ApproverForm
{
    [Display(Name = "批准人"), Required]
    public Guid? ApproverId { get; set; }
}

public sealed class ApproveModel(SupervisionDbContext db) : SchemeVerbPage(db)
{
    public SchemeView Scheme { get; private set; } = null!;

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToApprove(Viewer);

    protected override Task PrepareAsync()
    {
        Scheme = SchemeView.Of(Record);
        return Task.CompletedTask;
    }

    protected override string Act()
    {
        Record.Approve(Viewer, Now);
        return "方案已批准，种子已公布。";
    }
}

/// <summary>A verb that asks for a reason; the pages share <c>_Step.cshtml</c>.</summary>
public abstract class SchemeReasonPage(SupervisionDbContext db) : SchemeVerbPage(db)
{
    [BindProperty]
    public SchemeReasonForm Form { get; set; } = new();

    public abstract string Verb { get; }
}

public sealed class SchemeReasonForm
{
    [Display(Name = "理由"), Required, StringLength(RotationScheme.ReasonMaxLength)]
    public string? Text { get; set; }
}

public sealed class SendBackModel(SupervisionDbContext db) : SchemeReasonPage(db)
{
    public override string Verb => "退回";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToApprove(Viewer);

    protected override string Act()
    {
        Record.SendBack(Form.Text!, Viewer, Now);
        return "方案已退回拟稿人。";
    }
}

public sealed class VoidModel(SupervisionDbContext db) : SchemeReasonPage(db)
{
    public override string Verb => "作废";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToVoid(Viewer);

    protected override string Act()
    {
        Record.Void(Form.Text!, Viewer, Now);
        return "方案已作废。";
    }
}
