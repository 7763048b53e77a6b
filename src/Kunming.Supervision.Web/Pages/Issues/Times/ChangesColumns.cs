using System.Globalization;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.TagHelpers;

namespace Kunming.Supervision.Web.Pages.Issues.Times;

/// <summary>The columns of the exported comparison.</summary>
public static class ChangesColumns
{
    public static IReadOnlyList<ExportColumn> For(DateOnly start, DateOnly end) =>
    [
        new("编号", 16), new("发现日期", 12, WorkbookWriter.DayFormat), new("单元组", 20), new("被监督单位", 28), new("问题", 60),
        new($"{Day(start)}零时", 14), new($"{Day(end)}零时", 14),
        new($"{Day(start)}零时的时限", 16, WorkbookWriter.DayFormat), new($"{Day(end)}零时的时限", 16, WorkbookWriter.DayFormat), new("期间变化（次）", 14),
    ];

    public static IReadOnlyList<object?> RowOf(IssueThen row, Names names) =>
    [
        row.Number, row.FoundOn, names.Finder(row.GroupId, row.JurisdictionId), row.Unit, row.Facts ?? IssueWords.Referred,
        row.Before is { } before ? Words.Of(before) : null, row.After is { } after ? Words.Of(after) : null, row.DueBefore, row.DueAfter, row.Steps,
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
