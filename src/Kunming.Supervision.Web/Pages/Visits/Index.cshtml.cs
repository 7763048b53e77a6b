using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

public sealed record VisitRow(
    Guid Id, string Number, string Unit, string Area, string Group, DateOnly Day, VisitMethods Methods, string Inspectors, VisitStatus Status, bool Nil, int Issues);

public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private static readonly KeysetOrder<Visit, DateOnly> Newest = new("day", v => v.Day, v => v.Id);

    [FromQuery]
    public VisitFilter Filter { get; set; } = new();

    [FromQuery]
    public KeysetAddress At { get; set; } = new();

    public KeysetPage<VisitRow> Visits { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        Groups = await ReadGroupsAsync();
        Visits = await (await NarrowedAsync()).ToKeysetPageAsync(Newest, At, Rows, r => (r.Day, r.Id), cancellationToken: Aborted);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        Groups = await ReadGroupsAsync();
        var about = $"检查清单　筛选：{Filter.Describe(Groups.FirstOrDefault(g => g.Selected)?.Text)}　导出时间：{TagHelpers.MomentTagHelper.Format(Now)}";
        return new ExportResult("检查清单", about,
            [new("检查编号", 16), new("被检查单位", 30), new("区域"), new("单元组", 18), new("检查日期", 12, WorkbookWriter.DayFormat), new("检查方式", 24), new("检查人员", 24), new("状态"), new("零问题结果"), new("问题（个）")],
            Rows(Newest.Sort(await NarrowedAsync(), backwards: false)).AsAsyncEnumerable().Select(IReadOnlyList<object?> (r) =>
                [r.Number, r.Unit, r.Area, r.Group, r.Day, VisitNames.NameOf(r.Methods), r.Inspectors, VisitNames.NameOf(r.Status), r.Nil, r.Issues]));
    }

    private async Task<IQueryable<Visit>> NarrowedAsync() =>
        Filter.Narrow(db.Visits.AsNoTracking().VisibleTo(Viewer), await Filter.UnitsAsync(db, Aborted));

    private IQueryable<VisitRow> Rows(IQueryable<Visit> visits) =>
        from visit in visits
        join unit in db.Organisations on visit.OrganisationId equals unit.Id
        join area in db.Jurisdictions on visit.JurisdictionId equals area.Id
        join unitGroup in db.UnitGroups on visit.GroupId equals unitGroup.Id
        select new VisitRow(
            visit.Id, visit.Number, unit.Name, area.Name, unitGroup.Name, visit.Day, visit.Methods, visit.Inspectors, visit.Status, visit.NilSigned != null,
            db.Issues.Counted().Count(i => i.VisitId == visit.Id));

    private async Task<IReadOnlyList<SelectListItem>> ReadGroupsAsync() => await db.UnitGroups.AsNoTracking().VisibleTo(Viewer)
        .OrderBy(g => g.Number).Select(g => new SelectListItem(g.Name, g.Id.ToString(), g.Id == Filter.Group)).ToListAsync(Aborted);
}
