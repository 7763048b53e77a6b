using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Organisations;

/// <param name="Former">Names that it bore before.</param>
/// <param name="Office">The supervision office that contacts it.</param>
public sealed record OrganisationRow(
    Guid Id, string Code, string Name, IReadOnlyList<string> Former, OrganisationKind Kind, string Area, string? Office, string? Note, DateOnly? Until);

public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private const int PageSize = 100;
    private static readonly KeysetOrder<Organisation, string> ByCode = new("code", o => o.Code, o => o.Id, Descending: false);

    [FromQuery]
    public OrganisationFilter Filter { get; set; } = new();

    [FromQuery]
    public KeysetAddress At { get; set; } = new();

    public KeysetPage<OrganisationRow> Organisations { get; private set; } = null!;

    /// <summary>How many of each kind the filter leaves, as the way into the list.</summary>
    public IReadOnlyList<(OrganisationKind Kind, int Count)> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public bool MayMaintain => Organisation.MayMaintain(Viewer);

    public async Task OnGetAsync()
    {
        Areas = await db.Jurisdictions.AsNoTracking().OrderBy(j => j.Code).Select(j => new SelectListItem(j.Name, j.Id.ToString(), j.Id == Filter.Area)).ToListAsync(Aborted);
        Offices = await db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.SupervisionOffice && o.Until == null).OrderBy(o => o.Code)
            .Select(o => new SelectListItem(o.Name, o.Id.ToString(), o.Id == Filter.Office)).ToListAsync(Aborted);
        var counts = await (Filter with { Kind = null }).Narrow(Visible).GroupBy(o => o.Kind).Select(k => new { k.Key, Count = k.Count() }).ToListAsync(Aborted);
        Kinds = [.. counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Count))];
        Organisations = await Filter.Narrow(Visible).ToKeysetPageAsync(ByCode, At, Rows, r => (r.Code, r.Id), PageSize, Aborted);
    }

    public IActionResult OnGetExport() => new ExportResult(
        "机构名录", $"机构名录　筛选：{Describe()}　导出时间：{TagHelpers.MomentTagHelper.Format(Now)}",
        [new("单位代码", 14), new("单位名称", 36), new("曾用名", 36), new("类别", 18), new("区域", 14), new("联系的监督检查室", 18), new("备注", 18), new("撤销日期", 12, WorkbookWriter.DayFormat)],
        Rows(ByCode.Sort(Filter.Narrow(Visible), backwards: false)).AsStream().Select(IReadOnlyList<object?> (r) =>
            [r.Code, r.Name, string.Join("、", r.Former), OrganisationKinds.NameOf(r.Kind), r.Area, r.Office, r.Note, r.Until]));

    private IQueryable<Organisation> Visible => db.Organisations.AsNoTracking().VisibleTo(Viewer);

    private string Describe() => string.Join("，", new[]
    {
        Filter.Kind is { } kind ? OrganisationKinds.NameOf(kind) : null,
        Filter.Area is null ? null : "一个区域",
        Filter.Office is null ? null : "一个监督检查室联系的",
        Filter.Closed ? "含已撤销" : null,
        string.IsNullOrWhiteSpace(Filter.Words) ? null : $"含“{Filter.Words.Trim()}”",
    }.OfType<string>().DefaultIfEmpty("全部"));

    private IQueryable<OrganisationRow> Rows(IQueryable<Organisation> organisations) =>
        from organisation in organisations
        join area in db.Jurisdictions on organisation.JurisdictionId equals area.Id
        select new OrganisationRow(
            organisation.Id, organisation.Code, organisation.Name,
            organisation.Names.Where(n => n.Until != null).OrderByDescending(n => n.Until).Select(n => n.Name).ToList(),
            organisation.Kind, area.Name,
            db.Organisations.Where(o => organisation.Affiliations.Any(a => a.Kind == AffiliationKind.ContactedBy && a.Until == null && a.TargetId == o.Id)).Select(o => o.Name).FirstOrDefault(),
            organisation.Note, organisation.Until);
}
