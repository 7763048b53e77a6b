using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>What the list shows under the same address, all of it, as a workbook.</summary>
public sealed class ExportModel(SupervisionDbContext db, Lookups lookups, ListFaces faces) : SupervisionPageModel
{
    [BindProperty(SupportsGet = true)]
    public HandoverFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) && !Viewer.IsLiaison)
        {
            return NotFound();
        }

        var names = await lookups.ReadAsync(db, Aborted);
        var columns = HandoverColumns.For(await faces.ReadAsync(Viewer, ListKind.Handovers, Request, Aborted), names);
        var list = new HandoverList(db, Viewer, Today, Filter);
        string[] parts =
        [
            .. Filter.Group is { } group ? [$"单元组：{names.Group(group)}"] : Array.Empty<string>(),
            .. Filter.Status is { } status ? [$"状态：{HandoverStatuses.NameOf(status)}"] : Array.Empty<string>(),
            .. Filter.Quarter is { } quarter ? [$"季度：{quarter}"] : Array.Empty<string>(),
            .. Filter.Words is { } words ? [$"内容：{words}"] : Array.Empty<string>(),
        ];
        var about = $"交办清单　视图：{list.View.Word}　筛选：{(parts.Length is 0 ? "无" : string.Join("；", parts))}　列：{columns.Titles}　导出：{Viewer.Organisation} {Viewer.Name} {Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        return new ExportResult("交办清单", about, columns.ForExport, list.ReadAll().Select(columns.RowOf), $"交办清单-{Today:yyyy-MM-dd}");
    }
}
