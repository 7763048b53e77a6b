using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>登记缺报: a group that sends no report this quarter, with the reason.</summary>
public sealed class MissingModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    private SynthesisBasis _basis = null!;

    [FromQuery(Name = "group")]
    public Guid GroupId { get; set; }

    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public override string Verb => "登记缺报";

    public override IReadOnlyList<Rule> Obstacles => Report.ObstaclesToWrite(Viewer);

    public UnitGroup Group { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        RequireFresh(Report.Revision);
        RequireValidForm();
        ((SynthesisReport)Report).RecordMissing(Group, Form.Reason!, _basis.Sent, Viewer, Now);
        return await DoneAsync("已登记缺报");
    }

    protected override bool MayEver(QuarterReport report) => report is SynthesisReport && Viewer.IsOffice;

    private async Task<bool> LoadAsync()
    {
        _basis = await SynthesisBasis.ReadAsync(Db, Report.Quarter, Aborted);
        Group = _basis.Groups.FirstOrDefault(g => g.Id == GroupId)!;
        return Group is not null;
    }
}
