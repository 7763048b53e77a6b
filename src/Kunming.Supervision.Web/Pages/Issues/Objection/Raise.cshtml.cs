using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Objection;

/// <summary>The rectifying side contests the issue: once, with its reason and what proves it.</summary>
public sealed class RaiseModel(SupervisionDbContext db, FileStore files) : IssueVerbPage(db)
{
    [BindProperty]
    public ObjectionForm Form { get; set; } = new();

    public override string Verb => "提出异议";

    public override string Help => "rectification";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRaiseObjection(Viewer, Today);

    protected override bool IsMine => Issue.MayObject(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        RuleViolationException.ThrowIfAny(Rules);
        var stored = new List<Attachment>();
        foreach (var upload in Form.Files ?? [])
        {
            await using var content = upload.OpenReadStream();
            stored.Add(await files.SaveAsync(content, upload.FileName, Sign(), Aborted));
        }

        Issue.RaiseObjection(Form.Reason!, stored, Viewer, Now);
        Db.Attachments.AddRange(stored);
        return await DoneAsync($"已提出异议，{Issue.ObjectionDueOn:yyyy-MM-dd}前答复");
    }
}

public sealed class ObjectionForm
{
    [Display(Name = "异议理由"), Required, StringLength(Issue.ObjectionMaxLength)]
    public string? Reason { get; set; }

    [Display(Name = "异议材料"), MaxLength(Issue.MostObjectionFiles, ErrorMessage = "一次最多选择10个文件")]
    public List<IFormFile>? Files { get; set; }
}
