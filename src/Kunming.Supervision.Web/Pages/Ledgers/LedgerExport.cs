using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Pages.Issues;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Pages.Ledgers;

/// <summary>The ledger as a workbook, with the columns that the page shows.</summary>
public static class LedgerExport
{
    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("序号", 6), new("日期", 12, WorkbookWriter.DayFormat), new("事项类别", 10), new("单元组", 18), new("辖区", 16),
        new("编号或名称", 24), new("内容摘要", 60), new("办理单位", 22), new("办理人", 10), new("录入时间", 18, "yyyy-mm-dd hh:mm"),
    ];

    public static IReadOnlyList<object?> RowOf(int number, LedgerLine line) =>
        [number, line.Day, LedgerKinds.NameOf(line.Kind), line.Group, line.Area, line.Label, line.Summary ?? IssueWords.Referred, line.Organisation, line.Officer, line.On];

    /// <summary>Where the thing behind a line is shown.</summary>
    public static string? AddressOf(LedgerLine line) => line.Subject switch
    {
        "Issue" => $"/issues/{line.SubjectId}",
        "Visit" => $"/visits/{line.SubjectId}",
        "Handover" => $"/handovers/{line.SubjectId}",
        "SupervisionTask" => $"/tasks/{line.SubjectId}",
        "Meeting" => $"/meetings/{line.SubjectId}",
        "GroupReport" => $"/reports/group/{line.SubjectId}",
        "SynthesisReport" => $"/reports/synthesis/{line.SubjectId}",
        _ => null,
    };
}
