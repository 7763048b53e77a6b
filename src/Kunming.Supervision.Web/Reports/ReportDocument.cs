using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Reports;

/// <summary>Puts a quarterly report into the form of an official document: its text with the frozen figures, its tables, who signed.</summary>
public static class ReportDocument
{
    internal const string Office = "昆明市纪委监委党风政风监督室";

    /// <summary>Writes what quotes the report's figures, as this reader gets them.</summary>
    public static FigureText TextOf(ReportCopy copy) => new(copy.Figures, (code, part) => FigureLink.To(copy.Report.Id, code, part));

    /// <param name="tables">The report's tables: a caption and the names of the parts that stand in its rows.</param>
    public static OfficialDocument Of(ReportCopy copy, IReadOnlyList<ReportTable> tables, string author, DateOnly day, IReadOnlyList<QuarterReport>? earlier = null, IReadOnlyList<DocumentChart>? charts = null)
    {
        var report = copy.Report;
        var text = TextOf(copy);
        return new()
        {
            Form = DocumentForm.Plain,
            Title = report.Title,
            Addressee = report is GroupReport ? Office : "委领导",
            Body = [.. copy.Lines.Select(text.Block)],
            Attachments =
            [
                .. tables.Where(t => t.Parts.Count > 0).Select(t => new DocumentAttachment(t.Caption, [text.Table(t.PartHead, t.Parts, t.Indicators)])),
                .. earlier is { Count: > 0 } ? (DocumentAttachment[])[new("主要数据比较表", [Compared(copy, earlier)])] : [],
                .. charts is { Count: > 0 } ? (DocumentAttachment[])[new("主要数据图", charts)] : [],
                .. copy.Restatements.Count > 0 ? (DocumentAttachment[])[new("补报情况表", [Restated(copy)])] : [],
                .. copy.Notes.Any(n => n.Kind is NoteKind.Explanation) ? (DocumentAttachment[])[new("数据说明表", [Explained(copy)])] : [],
            ],
            Signature = new(report is GroupReport ? author : Office, report.Sent is { } sent ? ChinaTime.DayOf(sent.On) : day),
        };
    }

    /// <summary>Beside the last quarters as their own reports stated them.</summary>
    private static DocumentTable Compared(ReportCopy copy, IReadOnlyList<QuarterReport> earlier) => new(
        [new("指标", ColumnAlign.Left, 30), .. earlier.Select(r => new TableColumn(ShortOf(r.Quarter), ColumnAlign.Right, 14)), new TableColumn(ShortOf(copy.Report.Quarter), ColumnAlign.Right, 14)],
        [
            .. Indicators.Headline.Select(i => (IReadOnlyList<TableCell>)
            [
                new(i.Name), .. earlier.Select(r => new TableCell(r.FigureOf(i.Code) is { } figure ? new TextRun(ReportText.Number(figure.Value), Link: LinkToEarlier(copy.Report, r, i)) : "—")),
                new(new TextRun(ReportText.Number(copy.ValueOf(i.Code)), Link: FigureLink.To(copy.Report.Id, i.Code))),
            ]),
        ]);

    /// <summary>Whoever reads a circulated report need not see an earlier one that was not circulated.</summary>
    private static string? LinkToEarlier(QuarterReport report, QuarterReport earlier, Indicator indicator) =>
        earlier.Status is ReportStatus.Circulated || report.Status is not ReportStatus.Circulated ? FigureLink.To(earlier.Id, indicator.Code) : null;

    private static string ShortOf(Domain.Calendar.Quarter quarter) => $"{quarter.Year}年{"一二三四"[quarter.Number - 1]}季度";

    /// <summary>What earlier quarters' figures have become by late entries; the reports that stated them stay as they were sent.</summary>
    private static DocumentTable Restated(ReportCopy copy) => new(
        [new("季度", ColumnAlign.Left, 14), new("指标", ColumnAlign.Left, 20), new("原报数", ColumnAlign.Right, 16), new("现在数", ColumnAlign.Right, 16), new("差", ColumnAlign.Right, 16), new("增加记录", ColumnAlign.Right, 7), new("减少记录", ColumnAlign.Right, 7)],
        [
            .. copy.Restatements.Select(r => (IReadOnlyList<TableCell>)
            [
                new($"{Domain.Calendar.Quarter.FromKey(r.QuarterKey)}".Replace("年", "年\n", StringComparison.Ordinal)), new(Indicators.Find(r.Code)?.Name ?? r.Code),
                .. new (string Text, string Under)[]
                {
                    (ReportText.Number(r.Before), FigureLink.Before), (ReportText.Number(r.Now), FigureLink.Now), (ReportText.Difference(r.Difference), ""),
                    ($"{r.Added.Count}", FigureLink.Added), ($"{r.Removed.Count}", FigureLink.Removed),
                }.Select(n => new TableCell(new TextRun(n.Text, Link: FigureLink.ToRestatement(copy.Report.Id, r, n.Under)))),
            ]),
        ]);

    private static DocumentTable Explained(ReportCopy copy) => new(
        [new("事项", ColumnAlign.Left, 40), new("说明", ColumnAlign.Left, 60)],
        [.. copy.Notes.Where(n => n.Kind is NoteKind.Explanation).Select(n => (IReadOnlyList<TableCell>)[new(n.PlaceName), new(n.Text)])]);
}

/// <summary>One table of a report.</summary>
public sealed record ReportTable(string Caption, string PartHead, IReadOnlyList<string> Parts, IReadOnlyList<Indicator> Indicators);

/// <summary>Where the rows behind a figure are listed.</summary>
public static class FigureLink
{
    public static string To(Guid reportId, string code, string? part = null) =>
        $"/reports/{reportId}/figures/{code}{(part is null ? "" : "?part=" + Uri.EscapeDataString(part))}";

    /// <summary>The rows that counted when the figure was last reported.</summary>
    public const string Before = "?rows=before";

    /// <summary>The rows that count since.</summary>
    public const string Now = "?rows=now";

    public const string Added = "#added";
    public const string Removed = "#removed";

    /// <param name="under">Which of the rows; empty for all that have come and gone.</param>
    public static string ToRestatement(Guid reportId, Restatement restated, string under = "") => $"/reports/{reportId}/restatements/{restated.QuarterKey}/{restated.Code}{under}";
}
