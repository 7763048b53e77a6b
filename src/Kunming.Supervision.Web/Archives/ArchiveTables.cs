using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.Pages.Issues.List;
using Kunming.Supervision.Web.Pages.Ledgers;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Archives;

/// <summary>A table of a package.</summary>
internal sealed record ArchiveTable(string Name, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>The three lists and the ledger of a package.</summary>
internal static class ArchiveTables
{
    private static readonly string[] IssueColumnsInOrder =
    [
        IssueColumns.Number, IssueColumns.Found, IssueColumns.Group, IssueColumns.Area, IssueColumns.Unit, IssueColumns.Family, IssueColumns.Facts, IssueColumns.Status, IssueColumns.FirstDue,
        IssueColumns.PromisedOn, IssueColumns.Concluded, IssueColumns.Measures, IssueColumns.Relapses, IssueColumns.Extended, IssueColumns.Chases,
    ];

    public static IEnumerable<ArchiveTable> Of(SupervisionDbContext db, ArchiveScope scope, Names names, Viewer viewer)
    {
        yield return new("任务清单", [new("编号"), new("任务", 40), new("单元组", 22), new("状态", 12), new("开始", 12, WorkbookWriter.DayFormat), new("结束", 12, WorkbookWriter.DayFormat), new("检查单位数", 12)], scope.Tasks(db).OrderBy(t => t.Number)
            .Select(t => new { t.Number, t.Subject, t.GroupId, t.Status, t.From, t.To, t.Targets.Count }).AsStream()
            .Select(IReadOnlyList<object?> (t) => [t.Number, t.Subject, names.Group(t.GroupId), Words.Of(t.Status), t.From, t.To, t.Count]));
        var columns = IssueColumns.For(new(ListKind.Issues, viewer, [], null, "", [], IssueColumnsInOrder, []), names);
        yield return new("问题清单", columns.ForExport, db.LinesOf(scope.Issues(db).OrderBy(i => i.Number)).AsStream().Select(columns.RowOf));
        yield return new("交办清单", [new("文号", 22), new("签发日期", 12, WorkbookWriter.DayFormat), new("承办单位", 28), new("状态", 12), new("问题编号", 60), new("首次期限", 12, WorkbookWriter.DayFormat), new("退回次数", 10)], scope.Handovers(db).OrderBy(h => h.Number)
            .Select(h => new { h.Number, h.Issued.On, h.Status, h.IssueNumbers, h.FirstDueOn, h.Returns, Addressee = db.Organisations.Where(o => o.Id == h.AddresseeId).Select(o => o.Name).First() }).AsStream()
            .Select(IReadOnlyList<object?> (h) => [h.Number, Domain.Kernel.ChinaTime.DayOf(h.On), h.Addressee, Words.Of(h.Status), string.Join("、", h.IssueNumbers), h.FirstDueOn, h.Returns]));
        yield return new("台账", LedgerExport.Columns, scope.Ledger(db, viewer).ToLines(db).AsStream().Select((line, at) => LedgerExport.RowOf(at + 1, line)));
    }
}
