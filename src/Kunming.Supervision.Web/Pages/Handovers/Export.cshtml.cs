using System.Globalization;
using System.Runtime.CompilerServices;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>What the list shows under the same address, all of it, as a workbook.</summary>
public sealed class ExportModel(SupervisionDbContext db, Lookups lookups) : SupervisionPageModel
{
    private static readonly ExportColumn[] Columns =
    [
        new("文号", 20), new("签发日期", 12, WorkbookWriter.DayFormat), new("签发", 24), new("单元组", 20), new("承办单位", 28), new("状态"),
        new("反馈时限", 12, WorkbookWriter.DayFormat), new("首次期限", 12, WorkbookWriter.DayFormat), new("延期次数", 10), new("退回次数", 10), new("问题数", 8), new("已销号", 8), new("签发时所列问题", 60),
    ];

    [BindProperty(SupportsGet = true)]
    public HandoverFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) && !Viewer.IsLiaison)
        {
            return NotFound();
        }

        var names = await lookups.ReadAsync(db, Aborted);
        var list = new HandoverList(db, Viewer, Today, Filter);
        string[] parts =
        [
            .. Filter.Group is { } group ? [$"单元组：{names.Group(group)}"] : Array.Empty<string>(),
            .. Filter.Quarter is { } quarter ? [$"季度：{quarter}"] : Array.Empty<string>(),
            .. Filter.Words is { } words ? [$"内容：{words}"] : Array.Empty<string>(),
        ];
        var about = $"交办清单　视图：{list.View.Word}　筛选：{(parts.Length is 0 ? "无" : string.Join("；", parts))}　导出：{Viewer.Organisation} {Viewer.Name} {Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        return new ExportResult("交办清单", about, Columns, RowsAsync(list, names, Aborted), $"交办清单-{Today:yyyy-MM-dd}");
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(HandoverList list, Names names, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in list.ReadAll().WithCancellation(cancellation))
        {
            yield return
            [
                line.Number, ChinaTime.DayOf(line.IssuedOn), line.IssuedBy, line.GroupId is null ? null : names.Group(line.GroupId), line.Addressee, Words.Of(line.Status),
                line.DueOn, line.FirstDueOn, line.TimesExtended, line.Returns, line.Issues, line.Closed, string.Join("、", line.IssueNumbers),
            ];
        }
    }
}
