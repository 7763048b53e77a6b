using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Reports;

/// <summary>
/// The bulletin of a campaign as a document: the period, the one before it, the campaign so far, and each group. Made from figures alone, so that one
/// that was issued reads the same as on that day.
/// </summary>
public sealed record BulletinDocument(Round Round, BulletinPeriod Period, IReadOnlyList<Figure> Figures)
{
    /// <summary>What was issued has a number.</summary>
    public int? Number { get; init; }

    /// <summary>The day below the text.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where the rows behind a figure are listed, by its code and part.</summary>
    public required Func<string, string?, string?> LinkTo { get; init; }

    public OfficialDocument Compose() => new()
    {
        Form = DocumentForm.Plain,
        Title = $"{Round.Name}{BulletinPeriod.NameOf(Period.Kind)}{(Number is null ? "" : $"第{Number}期")}\n（{Period.Name}）",
        Body = [.. Text()],
        Attachments = [new("各监督单元组情况", [Groups()]), new("本期、上期和累计数据", [Compared()])],
        Signature = new(ReportDocument.Office, Day),
    };

    private IEnumerable<DocumentBlock> Text()
    {
        yield return new DocumentHeading(1, "本期情况");
        yield return Quoted.Paragraph(
            Quoted.ValueOf("V1") is 0 ? $"{Period.Name}，{Round.Name}没有开展检查。"
                : $"{Period.Name}，{Round.Name}开展检查{{V1}}次，其中零问题结果{{V2}}次；发现问题{{I1}}个，认定{{I2}}个，立行立改{{I4}}个，交办{{I5}}个，移交问题线索{{I6}}件。");
        yield return Quoted.Paragraph(
            "本期销号{C1}个，处理{P5}人，追缴挽回金额{P6}元。"
            + $"与上期相比，检查{Difference("V1")}次，发现问题{Difference("I1")}个。");
        yield return new DocumentHeading(1, "累计情况");
        yield return Quoted.Paragraph(
            $"自{OfficialDocument.DateText(Round.From)}以来，"
            + "累计检查{V1}次，发现问题{I1}个，销号{I7}个，销号率{I7/I2}，逾期未销号{I9}个；处理{P5}人，追缴挽回金额{P6}元。", BulletinParts.Whole);
    }

    private DocumentTable Groups() => Quoted.Table(
        "单元组", [.. Figures.Select(f => f.Part).OfType<string>().Where(p => p is not (BulletinParts.Before or BulletinParts.Whole)).Distinct()],
        [Indicators.Visits, Indicators.Found, Indicators.HandedOver, Indicators.ClosedOut, Indicators.Closings, Indicators.PeopleHandled]);

    private DocumentTable Compared() => new(
        [new("指标", ColumnAlign.Left, 34), new("单位", ColumnAlign.Left, 10), new("上期", ColumnAlign.Right, 18), new("本期", ColumnAlign.Right, 18), new("累计", ColumnAlign.Right, 20)],
        [
            .. BulletinPeriod.Figures.Select(i => (IReadOnlyList<TableCell>)
                [new(i.Name), new(i.Unit), new(Quoted.Number(i.Code, BulletinParts.Before)), new(Quoted.Number(i.Code)), new(Quoted.Number(i.Code, BulletinParts.Whole))]),
        ]);

    private string Difference(string code) => ReportText.Difference(Quoted.ValueOf(code) - Quoted.ValueOf(code, BulletinParts.Before));

    /// <summary>Writes what quotes the bulletin's figures.</summary>
    public FigureText Quoted => new(Figures, LinkTo);
}
