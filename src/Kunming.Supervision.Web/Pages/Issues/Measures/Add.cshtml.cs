using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Measures;

public sealed class AddModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public MeasureForm Form { get; set; } = new();

    public override string Verb => "增加整改措施";

    public override string Help => "rectification";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRectify(Viewer);

    protected override bool IsMine => Issue.MayRectify(Viewer);

    public void OnGet() => Form.DueOn = Issue.Deadline?.DueOn > Today ? Issue.Deadline.DueOn : Today;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.AddMeasure(Form.Description!, Form.Owner!, Form.Phone, Form.DueOn, Viewer, Now, Form.Quick);
        return await DoneAsync("已增加整改措施");
    }
}

public sealed class MeasureForm
{
    [Display(Name = "整改措施"), Required, StringLength(RectificationMeasure.TextMaxLength)]
    public string? Description { get; set; }

    [Display(Name = "责任人"), Required, StringLength(RectificationMeasure.OwnerMaxLength)]
    public string? Owner { get; set; }

    [Display(Name = "联系电话"), StringLength(RectificationMeasure.PhoneMaxLength)]
    public string? Phone { get; set; }

    [Display(Name = "完成时限"), Required]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "立行立改")]
    public bool Quick { get; set; }
}
