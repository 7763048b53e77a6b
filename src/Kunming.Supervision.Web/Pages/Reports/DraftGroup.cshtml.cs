using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Templates;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>起草: freezes the quarter's figures of a group and begins the text around them.</summary>
public sealed class DraftGroupModel(SupervisionDbContext db, FigureCounter counter) : SupervisionPageModel
{
    [FromQuery(Name = "group")]
    public Guid GroupId { get; set; }

    [FromQuery(Name = "quarter")]
    public int QuarterKey { get; set; }

    public UnitGroup Group { get; private set; } = null!;

    public Quarter Quarter => Quarter.FromKey(QuarterKey);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var figures = await counter.OfGroupAsync(GroupId, Quarter, Today, Aborted);
        var body = await db.TextForAsync(ReportTemplateKind.Group, Quarter, Group.Name, figures, Aborted);
        var report = GroupReport.Draft(Group, Quarter, figures, body, Viewer, Now, await counter.RestatementsOfGroupAsync(GroupId, Quarter, Today, Aborted));
        db.Reports.Add(report);
        await db.SaveChangesAsync(Aborted);
        Notice("报告已起草，数据已固定");
        return LocalRedirect(ReportPage.AddressOf(report));
    }

    private async Task<bool> LoadAsync()
    {
        if (!Viewer.IsIn(GroupId) || Quarter.TryFromKey(QuarterKey) is null)
        {
            return false;
        }

        Group = await db.UnitGroups.SingleAsync(g => g.Id == GroupId, Aborted);
        return true;
    }
}
