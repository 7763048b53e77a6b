using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Reports;

/// <summary>Writes what quotes frozen figures: text by their codes, and tables with parts in their rows.</summary>
/// <param name="LinkTo">Where the rows behind a figure are listed, by its code and part; null where this reader opens none.</param>
public sealed record FigureText(IReadOnlyList<Figure> Figures, Func<string, string?, string?> LinkTo)
{
    /// <summary>Names of the parts that there are.</summary>
    public IReadOnlySet<string> Parts => Figures.Select(f => f.Part).OfType<string>().ToHashSet();

    public decimal ValueOf(string code, string? part = null) => Figures.FirstOrDefault(f => f.Code == code && f.Part == part)?.Value ?? 0;

    public TextRun Number(string code, string? part = null) => new(ReportText.Number(ValueOf(code, part)), Link: LinkTo(code, part));

    public DocumentBlock Block(ReportLine line) => line.Level is 0 ? new DocumentParagraph(Runs(line)) : new DocumentHeading(line.Level, Runs(line));

    /// <summary>What would forbid to print a text once it quotes these figures; of the text alone, so that it can be asked before the text is kept.</summary>
    public IReadOnlyList<Rule> ObstaclesTo(string body) =>
        new OfficialDocument { Form = DocumentForm.Plain, Title = "正文", Body = [.. ReportText.Read(body).Select(Block)] }.ObstaclesToPrint();

    /// <param name="part">Of which part the figures in it are.</param>
    public DocumentParagraph Paragraph(string text, string? part = null) => new([.. ReportText.Read(text).SelectMany(l => Runs(l, part))]);

    /// <summary>A row for each part, and one for the whole.</summary>
    public DocumentTable Table(string head, IReadOnlyList<string> parts, IReadOnlyList<Indicator> indicators) => new(
        [new(head, ColumnAlign.Left, 36), .. indicators.Select(i => new TableColumn(i.Name, ColumnAlign.Right, 10))],
        [.. parts.Select(p => Row(p, p, indicators)), Row("合计", null, indicators)]);

    private IReadOnlyList<TextRun> Runs(ReportLine line, string? part = null) => [.. line.Pieces.Select(piece => piece switch
    {
        { Code: null } => new TextRun(piece.Text),
        { Of: null } => Number(piece.Code, part),
        _ => new(ReportText.Rate(ValueOf(piece.Code, part), ValueOf(piece.Of, part)), Link: RateShown.Linked(LinkTo(piece.Code, part), piece.Of)),
    })];

    private IReadOnlyList<TableCell> Row(string head, string? part, IReadOnlyList<Indicator> indicators) => [new(head), .. indicators.Select(i => new TableCell(Number(i.Code, part)))];
}
