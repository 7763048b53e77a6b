using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Measures;

public sealed class ProgressModel(SupervisionDbContext db) : MeasurePage(db)
{
    [BindProperty]
    public ProgressForm Form { get; set; } = new();

    public override string Verb => "更新措施进展";

    public override string Help => "rectification";

    public void OnGet() => Form.Status = Measure.Status;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.Progress(MeasureId, Form.Status!.Value, Viewer, Now);
        return await DoneAsync($"措施进展已更新为“{MeasureStatuses.NameOf(Form.Status.Value)}”");
    }
}

public sealed class ProgressForm
{
    [Display(Name = "进展"), Required]
    public MeasureStatus? Status { get; set; }
}
