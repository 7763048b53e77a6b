using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Audit;

/// <summary>审计记录: who did what with which record, newest first.</summary>
public sealed class IndexModel(SupervisionDbContext db, AuditTrail trail) : AuditPage(db)
{
    private const int PageSize = 50;

    [FromQuery]
    public AuditSearch Search { get; set; } = new();

    [FromQuery(Name = PagerTagHelper.After)]
    public long? After { get; set; }

    [FromQuery(Name = PagerTagHelper.Before)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditEntry> Rows { get; private set; } = [];

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public IEnumerable<SelectListItem> Actions => AuditActions.All.OrderBy(a => a.Kind).Select(a => new SelectListItem(a.Word, a.Key, a.Key == Search.Action));

    public async Task OnGetAsync()
    {
        var backwards = After is null && Before is not null;
        var rows = Search.Narrow(Visible);
        rows = backwards ? rows.Where(a => a.Id > Before).OrderBy(a => a.Id) : rows.Where(a => After == null || a.Id < After).OrderByDescending(a => a.Id);
        var found = await rows.Take(PageSize + 1).ToListAsync(Aborted);
        var more = found.Count > PageSize;
        found = found[..Math.Min(PageSize, found.Count)];
        if (backwards)
        {
            found.Reverse();
        }

        Rows = found;
        trail.Act?.About(nameof(AuditEntry), null, Search.Describe(known: found.Count > 0));
        Previous = found.Count > 0 && (backwards ? more : After is not null) ? Key(found[0]) : null;
        Next = found.Count > 0 && (backwards || more) ? Key(found[^1]) : null;
    }

    public async Task<IActionResult> OnGetExportAsync()
    {
        trail.Act?.About(nameof(AuditEntry), null, Search.Describe(known: await Search.Narrow(Visible).AnyAsync(Aborted)));
        return Export();
    }

    private ExportResult Export() => new(
        "审计记录", $"审计记录　筛选：{Search.Describe(known: true)}　导出：{Viewer.Organisation} {Viewer.Name} {MomentTagHelper.Format(Now)}",
        [
            new("编号", 10), new("时间", 20), new("姓名", 10), new("单位", 28), new("岗位", 16), new("类别", 10), new("动作", 22), new("对象", 26), new("结果", 10),
            new("规则代码", 30), new("来源地址", 18), new("参考号", 34), new("散列值", 66),
        ],
        Search.Narrow(Visible).OrderByDescending(a => a.Id).AsStream().Select(IReadOnlyList<object?> (a) =>
        [
            a.Id, ChinaTime.ToLocal(a.On).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), a.Officer, a.Organisation, a.Seat is { } seat ? Seats.NameOf(seat) : null,
            AuditNames.NameOf(a.Kind), AuditActions.WordOf(a.Action), AuditWords.RecordOf(a), AuditNames.NameOf(a.Outcome), a.Codes, a.Address, a.Reference, AuditWords.HashOf(a.Hash),
        ]));

    private static string Key(AuditEntry row) => row.Id.ToString(CultureInfo.InvariantCulture);
}
