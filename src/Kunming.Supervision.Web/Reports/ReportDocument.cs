using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Reports;

/// <summary>Puts a quarterly report into the form of an official document: its text with the frozen figures, its tables, who signed.</summary>
public static class ReportDocument
{
    internal const string Office = "昆明市纪委监委党风政风监督室";

    /// <param name="tables">The report's tables: a caption and the names of the parts that stand in its rows.</param>
    public static OfficialDocument Of(ReportCopy copy, IReadOnlyList<ReportTable> tables, string author, DateOnly day, IReadOnlyList<QuarterReport>? earlier = null, IReadOnlyList<DocumentChart>? charts = null)
    {
        var report = copy.Report;
        var text = new FigureText(copy.Figures, (code, part) => FigureLink.To(report.Id, code, part));
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
                new(i.Name), .. earlier.Select(r => new TableCell(r.FigureOf(i.Code) is { } figure ? ReportText.Number(figure.Value) : "—")),
                new(new TextRun(ReportText.Number(copy.ValueOf(i.Code)), Link: FigureLink.To(copy.Report.Id, i.Code))),
            ]),
        ]);

    private static string ShortOf(Domain.Calendar.Quarter quarter) => $"{quarter.Year}年{"一二三四"[quarter.Number - 1]}季度";

    /// <summary>What earlier quarters' figures have become by late entries; the reports that stated them stay as they were sent.</summary>
    private static DocumentTable Restated(ReportCopy copy) => new(
        [new("季度", ColumnAlign.Left, 24), new("指标", ColumnAlign.Left, 22), new("原报数", ColumnAlign.Right, 14), new("现在数", ColumnAlign.Right, 14), new("差", ColumnAlign.Right, 12), new("增加记录", ColumnAlign.Right, 12), new("减少记录", ColumnAlign.Right, 12)],
        [
            .. copy.Restatements.Select(r => (IReadOnlyList<TableCell>)
            [
                new($"{Domain.Calendar.Quarter.FromKey(r.QuarterKey)}"), new(Indicators.Find(r.Code)?.Name ?? r.Code), new(ReportText.Number(r.Before)), new(ReportText.Number(r.Now)),
                new(new TextRun(ReportText.Difference(r.Difference), Link: FigureLink.ToRestatement(copy.Report.Id, r))), new($"{r.Added.Count}"), new($"{r.Removed.Count}"),
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

    public static string ToRestatement(Guid reportId, Restatement restated) => $"/reports/{reportId}/restatements/{restated.QuarterKey}/{restated.Code}";
}
