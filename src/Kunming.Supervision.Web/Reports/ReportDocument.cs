using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Reports;

/// <summary>Puts a quarterly report into the form of an official document: its text with the frozen figures, its tables, who signed.</summary>
public static class ReportDocument
{
    private const string Office = "昆明市纪委监委党风政风监督室";

    /// <param name="parts">The report's tables: a caption and the names of the parts that stand in its rows.</param>
    public static OfficialDocument Of(QuarterReport report, IReadOnlyList<ReportTable> tables, string author, DateOnly day) => new()
    {
        Form = DocumentForm.Plain,
        Title = report.Title,
        Addressee = report is GroupReport ? Office : "委领导",
        Body = [.. ReportText.Read(report.Body).Select(line => Block(report, line))],
        Attachments = [.. tables.Where(t => t.Parts.Count > 0).Select(t => new DocumentAttachment(t.Caption, [Table(report, t)]))],
        Signature = new(report is GroupReport ? author : Office, report.Sent is { } sent ? ChinaTime.DayOf(sent.On) : day),
    };

    private static DocumentBlock Block(QuarterReport report, ReportLine line)
    {
        IReadOnlyList<TextRun> runs = [.. line.Pieces.Select(p => Run(report, p))];
        return line.Level is 0 ? new DocumentParagraph(runs) : new DocumentHeading(line.Level, runs);
    }

    private static TextRun Run(QuarterReport report, ReportPiece piece) => piece switch
    {
        { Code: null } => new(piece.Text),
        { Of: null } => new(ReportText.Number(report.ValueOf(piece.Code)), Link: FigureLink.To(report.Id, piece.Code)),
        _ => new(ReportText.Rate(report.ValueOf(piece.Code), report.ValueOf(piece.Of)), Link: FigureLink.To(report.Id, piece.Code)),
    };

    private static DocumentTable Table(QuarterReport report, ReportTable table) => new(
        [new(table.PartHead, ColumnAlign.Left, 36), .. table.Indicators.Select(i => new TableColumn(i.Name, ColumnAlign.Right, 10))],
        [
            .. table.Parts.Select(part => Row(report, part, part, table.Indicators)),
            Row(report, "合计", null, table.Indicators),
        ]);

    private static IReadOnlyList<TableCell> Row(QuarterReport report, string head, string? part, IReadOnlyList<Indicator> indicators) =>
    [
        new(head),
        .. indicators.Select(i => new TableCell(new TextRun(ReportText.Number(report.ValueOf(i.Code, part)), Link: FigureLink.To(report.Id, i.Code, part)))),
    ];
}

/// <summary>One table of a report.</summary>
public sealed record ReportTable(string Caption, string PartHead, IReadOnlyList<string> Parts, IReadOnlyList<Indicator> Indicators);

/// <summary>Where the rows behind a figure are listed.</summary>
public static class FigureLink
{
    public static string To(Guid reportId, string code, string? part = null) =>
        $"/reports/{reportId}/figures/{code}{(part is null ? "" : "?part=" + Uri.EscapeDataString(part))}";
}
