using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

public enum RecheckResult
{
    KeptUp,
    Ended,
}

/// <summary>回头看: an issue that was closed for the stage is still kept up, or need not be any longer. If it came back, that is a relapse.</summary>
public sealed class RecheckModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public RecheckForm Form { get; set; } = new();

    public override string Help => "close-out";

    public override string Verb => "回头看";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRecheck(Viewer, Today);

    protected override bool IsMine => Issue.MayRecheck(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        if (Form.Result is RecheckResult.Ended)
        {
            Issue.EndKeepingUp(Form.Finding!, Viewer, Now);
            return await DoneAsync("已销号，不再回头看");
        }

        Issue.KeepUp(Form.Finding!, Form.RecheckOn, Viewer, Now);
        return await DoneAsync($"已记录回头看，{Form.RecheckOn:yyyy-MM-dd}再看");
    }
}

public sealed class RecheckForm
{
    [Display(Name = "回头看结果"), Required(ErrorMessage = "请选择回头看结果")]
    public RecheckResult? Result { get; set; }

    [Display(Name = "回头看情况"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Finding { get; set; }

    [Display(Name = "下次回头看日期")]
    public DateOnly? RecheckOn { get; set; }
}
