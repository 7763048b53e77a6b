using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>The office finds that only a part is done.</summary>
public sealed class AcceptInPartModel(SupervisionDbContext db) : VerificationPage(db)
{
    [BindProperty]
    public AcceptInPartForm Form { get; set; } = new();

    public override string Verb => "部分完成";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToConclude(Viewer);

    protected override bool IsMine => Viewer.IsOffice;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.AcceptInPart(Form.Remaining!, Form.Failing, Viewer, Now);
        return await DoneAsync(Form.Failing.Count > 0 ? $"已按部分完成处理，{Form.Failing.Count}项措施继续整改" : "已按部分完成处理，整改单位须为仍需整改的内容另增措施");
    }
}

public sealed class AcceptInPartForm
{
    public List<Guid> Failing { get; set; } = [];

    [Display(Name = "仍需整改的内容"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Remaining { get; set; }
}
