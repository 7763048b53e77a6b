using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Ledgers;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Pages.Issues;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Pages.Ledgers;

/// <summary>The ledger as a workbook, with the columns that the page shows.</summary>
public static class LedgerExport
{
    public static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("序号", 6), new("日期", 12, WorkbookWriter.DayFormat), new("事项类别", 10), new("单元组", 18), new("辖区", 16),
        new("编号或名称", 24), new("内容摘要", 60), .. LedgerCounts.Columns.Select(c => new ExportColumn(c.Name, 11)), new("办理单位", 22), new("办理人", 10), new("录入时间", 18, "yyyy-mm-dd hh:mm"), new("备注", 12), new("档号", 28), new("归档号", 14),
    ];

    public static IReadOnlyList<object?> RowOf(int number, LedgerLine line) => RowOf(number, line, null);

    /// <param name="closed">The quarter's package; null when there is none.</param>
    public static IReadOnlyList<object?> RowOf(int number, LedgerLine line, LedgerClosing? closed) =>
        [number, line.Day, LedgerKinds.NameOf(line.Kind), line.Group, line.Area, line.Label, line.Summary ?? IssueWords.Referred, .. CountsOf(line), line.Organisation, line.Officer, line.On, string.Join("、", RemarksOn(line, closed)), line.ArchiveNumber, closed is { } package && line.On <= package.On ? package.Number : null];

    private static IEnumerable<object?> CountsOf(LedgerLine line)
    {
        var counts = line.Counts;
        return LedgerCounts.Columns.Select(c => counts is null ? null : (object?)c.Of(counts));
    }

    /// <summary>手工登记: entered by hand. 补记: entered after the quarter had been archived.</summary>
    public static IEnumerable<string> RemarksOn(LedgerLine line, LedgerClosing? closed)
    {
        if (line.Subject is nameof(LedgerNote))
        {
            yield return "手工登记";
        }

        if (line.On > closed?.On && line.Kind is not LedgerKind.Archive)
        {
            yield return "补记";
        }
    }

    /// <summary>Where the thing behind a line is shown.</summary>
    public static string? AddressOf(LedgerLine line) => line.Subject switch
    {
        "Issue" => $"/issues/{line.SubjectId}",
        "Visit" => $"/visits/{line.SubjectId}",
        "Handover" => $"/handovers/{line.SubjectId}",
        "SupervisionTask" => $"/tasks/{line.SubjectId}",
        nameof(LedgerNote) => $"/ledgers/notes/{line.SubjectId}",
        nameof(ArchivePackage) => $"/archives/{line.SubjectId}",
        "Meeting" => $"/meetings/{line.SubjectId}",
        nameof(Round) => $"/rounds/{line.SubjectId}",
        nameof(DisciplineClass) => $"/classes/{line.SubjectId}",
        nameof(HelpRequest) => $"/help-requests/{line.SubjectId}",
        nameof(Circular) => $"/circulars/{line.SubjectId}",
        nameof(Bulletin) => $"/bulletins/{line.SubjectId}",
        "GroupReport" => $"/reports/group/{line.SubjectId}",
        "SynthesisReport" => $"/reports/synthesis/{line.SubjectId}",
        _ => null,
    };
}

/// <summary>The package that closed a quarter: its number, and when it was made.</summary>
public sealed record LedgerClosing(string Number, DateTimeOffset On);
