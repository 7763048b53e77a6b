using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class BodyForm
{
    [Display(Name = "正文"), Required, MaxLength(QuarterReport.BodyMaxLength), DataType(DataType.MultilineText)]
    public string? Body { get; set; }
}

/// <summary>修改正文: words are written here, figures are only quoted.</summary>
public sealed class EditModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    [BindProperty]
    public BodyForm Form { get; set; } = new();

    public override string Verb => "修改正文";

    public override IReadOnlyList<Rule> Obstacles => Report.ObstaclesToWrite(Viewer);

    public void OnGet() => Form.Body = Report.Body;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Report.Revision);
        RequireValidForm();
        RuleViolationException.ThrowIfAny([.. Obstacles, .. ReportDocument.TextOf(Copy).ObstaclesTo(Form.Body!)]);
        Report.Write(Form.Body!, Viewer, Now);
        return await DoneAsync("正文已保存");
    }

    protected override bool MayEver(QuarterReport report) => report.MayWrite(Viewer);
}
