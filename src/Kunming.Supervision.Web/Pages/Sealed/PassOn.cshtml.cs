using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Web.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>移交 of the drafter's or the approver's place, by one of the two who know.</summary>
public sealed class PassOnModel(SupervisionDbContext db, NoticeBox box) : OrderVerbPage(db)
{
    private SealedChoices _choices = null!;

    [BindProperty]
    public PassOnForm Form { get; set; } = new();

    public override string Verb => "移交";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToPassOn(Viewer);

    /// <summary>Whoever passes his own place on sees no more of it.</summary>
    public override string Home => Record.IsKnownBeforeOpeningTo(Viewer) ? "Details" : "Index";

    public IEnumerable<SelectListItem> Places => new[] { KnowledgeRole.Drafter, KnowledgeRole.Approver }
        .Where(p => p is KnowledgeRole.Drafter || Record.Submitted).Select(p => new SelectListItem(SealedNames.NameOf(p), p.ToString()));

    public IEnumerable<SelectListItem> Successors => _choices.Approvers.Where(a => a.OfficerId != Record.DrafterId && a.OfficerId != Record.ApproverId)
        .Select(a => new SelectListItem($"{a.Name}（{a.Organisation}）", a.OfficerId.ToString()));

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        _choices = await SealedChoices.ReadAsync(Db, Viewer, Today, Record, Aborted);
    }

    protected override void Fill() => Form.Place = Record.DrafterId == Viewer.OfficerId ? KnowledgeRole.Drafter : KnowledgeRole.Approver;

    protected override async Task<string> ActAsync()
    {
        if (_choices.Approvers.FirstOrDefault(a => a.OfficerId == Form.SuccessorId) is not { } successor)
        {
            ModelState.AddModelError("Form.SuccessorId", "请在列出的人员中选择");
            throw new Infrastructure.InvalidFormException();
        }

        Record.PassOn(Form.Place!.Value, successor, Form.Reason!, await Db.Unsealings.SingleOrDefaultAsync(u => u.Id == Id, Aborted), Viewer, Now);
        await box.AddAsync(Record, NoticeKind.SealedPassedOn, v => v.OfficerId == successor.OfficerId && SealedOrder.MayDraft(v), Now, Aborted);
        return $"密封任务 {Record.Code} 已移交{successor.Name}。";
    }
}

public sealed class PassOnForm
{
    [Display(Name = "移交的身份"), Required]
    public KnowledgeRole? Place { get; set; }

    [Display(Name = "接替人"), Required]
    public Guid? SuccessorId { get; set; }

    [Display(Name = "移交原因"), Required, StringLength(SealedOrder.ReasonMaxLength)]
    public string? Reason { get; set; }
}
