using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

public sealed record VisitRow(
    Guid Id, string Number, string Unit, string Area, string Group, DateOnly Day, VisitMethods Methods, string Inspectors, VisitStatus Status, bool Nil, int Issues);

[OneConnection]
public sealed class IndexModel(SupervisionDbContext db, ListFaces faces) : SupervisionPageModel
{
    public const string Oldest = "oldest";

    private static readonly KeysetOrder<Visit, DateOnly> NewestFirst = new("day", v => v.Day, v => v.Id);
    private static readonly KeysetOrder<Visit, DateOnly> OldestFirst = NewestFirst with { Name = "o", Descending = false };

    [FromQuery]
    public VisitFilter Filter { get; set; } = new();

    [FromQuery]
    public KeysetAddress At { get; set; } = new();

    public KeysetPage<VisitRow> Visits { get; private set; } = null!;

    public ListFace Face { get; private set; } = null!;

    public ListColumns<VisitRow> Columns { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        await ReadFaceAsync();
        Visits = await (await NarrowedAsync()).ToKeysetPageAsync(Order, At, Rows, r => (r.Day, r.Id), cancellationToken: Aborted);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        await ReadFaceAsync();
        var about = $"检查清单　筛选：{Filter.Describe(Groups.FirstOrDefault(g => g.Selected)?.Text)}　列：{Columns.Titles}　导出时间：{TagHelpers.MomentTagHelper.Format(Now)}";
        return new ExportResult("检查清单", about, Columns.ForExport,
            Rows(Order.Sort(await NarrowedAsync(), backwards: false)).AsStream().Select(Columns.RowOf));
    }

    private KeysetOrder<Visit, DateOnly> Order => Filter.Sort is Oldest ? OldestFirst : NewestFirst;

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

    private async Task ReadFaceAsync()
    {
        Groups = await ReadGroupsAsync();
        Face = await faces.ReadAsync(Viewer, ListKind.Visits, Request, Aborted);
        Columns = VisitColumns.For(Face);
    }

    private async Task<IReadOnlyList<SelectListItem>> ReadGroupsAsync() => await db.UnitGroups.AsNoTracking().VisibleTo(Viewer)
        .InOrder(db).Select(g => new SelectListItem(g.Name, g.Id.ToString(), g.Id == Filter.Group)).ToListAsync(Aborted);
}
