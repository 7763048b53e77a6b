using System.Globalization;
using System.Runtime.CompilerServices;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Issues.List;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>What the list shows under the same address, all of it, as a workbook.</summary>
public sealed class ExportModel(SupervisionDbContext db, Lookups lookups) : SupervisionPageModel
{
    private static readonly ExportColumn[] Columns =
    [
        new("编号"), new("发现日期", 12, WorkbookWriter.DayFormat), new("单元组", 20), new("辖区", 14), new("被监督单位", 28), new("大类／小类", 30), new("问题", 80),
        new("状态", 12), new("整改时限", 12, WorkbookWriter.DayFormat), new("首次期限", 12, WorkbookWriter.DayFormat), new("销号日期", 12, WorkbookWriter.DayFormat), new("回头看日期", 12, WorkbookWriter.DayFormat),
        new("措施数", 8), new("已完成措施", 10), new("反弹次数", 10),
    ];

    [BindProperty(SupportsGet = true)]
    public IssueListAddress Address { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public IssueFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) && !Viewer.IsLiaison)
        {
            return NotFound();
        }

        var names = await lookups.ReadAsync(db, Aborted);
        var list = new IssueList(db, names, Viewer, Today, Address, Filter);
        var filter = Filter.Describe(names) is { Length: > 0 } words ? words : "无";
        var about = $"问题清单　视图：{list.View.Word}　筛选：{filter}　导出：{Viewer.Organisation} {Viewer.Name} {Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        return new ExportResult("问题清单", about, Columns, RowsAsync(list, names, Aborted), $"问题清单-{Today:yyyy-MM-dd}");
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(IssueList list, Names names, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in list.ReadAllAsync(cancellation))
        {
            yield return
            [
                line.Number, line.FoundOn, names.Group(line.GroupId), names.Jurisdiction(line.JurisdictionId), line.Unit, names.CategoryPath(line.CategoryId),
                line.Facts ?? IssueWords.Referred, Words.Of(line.Status), line.DueOn, line.FirstDueOn,
                line.ConcludedOn is { } on ? ChinaTime.DayOf(on) : null, line.RecheckOn, line.Measures, line.Done, line.Relapses,
            ];
        }
    }
}
