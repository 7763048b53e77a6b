using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Measures;

/// <summary>Puts in the files that show a measure was carried out.</summary>
public sealed class ProveModel(SupervisionDbContext db, FileStore files) : MeasurePage(db)
{
    [BindProperty]
    public ProofForm Form { get; set; } = new();

    public override string Verb => "提交佐证";

    public override string Help => "rectification";

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        RuleViolationException.ThrowIfAny(Rules);
        foreach (var upload in Form.Files!)
        {
            await using var content = upload.OpenReadStream();
            var file = await files.SaveAsync(content, upload.FileName, Sign(), Aborted);
            Db.Attachments.Add(file);
            Issue.Prove(MeasureId, file, Form.RefersTo!.Value, Viewer, Now);
        }

        return await DoneAsync($"已提交佐证材料{Form.Files.Count}份");
    }
}

public sealed class ProofForm
{
    public const int MostFiles = 10;

    [Display(Name = "佐证材料"), Required(ErrorMessage = "请选择文件"), MaxLength(MostFiles, ErrorMessage = "一次最多选择10个文件")]
    public List<IFormFile>? Files { get; set; }

    [Display(Name = "材料所指日期"), Required]
    public DateOnly? RefersTo { get; set; }
}
