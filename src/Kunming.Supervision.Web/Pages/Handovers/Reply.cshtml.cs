using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The addressee answers.</summary>
public sealed class ReplyModel(SupervisionDbContext db) : HandoverVerbPage(db)
{
    [BindProperty]
    public ReplyForm Form { get; set; } = new();

    public override string Verb => "反馈";

    public override IReadOnlyList<Rule> Rules => Handover.ObstaclesToAnswer(Issues, Viewer);

    protected override bool IsMine => Handover.IsAddressee(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Handover.Reply(Form.Answer!, Issues, Viewer, Now);
        return await DoneAsync("已反馈，等待审核");
    }
}

public sealed class ReplyForm
{
    [Display(Name = "反馈内容"), Required, StringLength(Handover.AnswerMaxLength)]
    public string? Answer { get; set; }
}
