using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Reports;

/// <summary>Makes the bulletin of a campaign from the rows as they are now: the period, the one before it, the campaign so far, and each group.</summary>
public sealed class BulletinComposer(SupervisionDbContext db, FigureCounter counter)
{
    private const string Office = "昆明市纪委监委党风政风监督室";

    public async Task<OfficialDocument> ComposeAsync(Round round, BulletinPeriod period, DateOnly today, CancellationToken cancellationToken = default)
    {
        var scope = new FigureScope(RoundId: round.Id);
        var now = await ReadAsync(period.Start, period.End, scope, today, cancellationToken);
        var before = await ReadAsync(period.Previous.Start, period.Previous.End, scope, today, cancellationToken);
        var all = await ReadAsync(round.From, period.End < round.From ? round.From : period.End, scope, today, cancellationToken);
        var groups = await db.UnitGroups.AsNoTracking().OrderBy(g => g.Number).Select(g => new { g.Id, g.Name }).ToListAsync(cancellationToken);
        var parts = new List<(string Name, IReadOnlyDictionary<string, decimal> Values)>();
        foreach (var group in groups.Where(g => round.GroupIds.Count is 0 || round.GroupIds.Contains(g.Id)))
        {
            parts.Add((group.Name, await ReadAsync(period.Start, period.End, new(group.Id, RoundId: round.Id), today, cancellationToken)));
        }

        return new()
        {
            Form = DocumentForm.Plain,
            Title = $"{round.Name}{BulletinPeriod.NameOf(period.Kind)}\n（{period.Name}）",
            Body = [.. Text(round, period, now, before, all)],
            Attachments = [new("各监督单元组情况", [Groups(parts, now)]), new("本期、上期和累计数据", [Compared(now, before, all)])],
            Signature = new(Office, today),
        };
    }

    private async Task<IReadOnlyDictionary<string, decimal>> ReadAsync(DateOnly start, DateOnly end, FigureScope scope, DateOnly today, CancellationToken cancellationToken) =>
        (await counter.OfPeriodAsync(start, end, scope, today, cancellationToken)).ToDictionary(f => f.Code, f => f.Value);

    private static IEnumerable<DocumentBlock> Text(
        Round round, BulletinPeriod period, IReadOnlyDictionary<string, decimal> now, IReadOnlyDictionary<string, decimal> before, IReadOnlyDictionary<string, decimal> all)
    {
        string N(string code) => ReportText.Number(now[code]);
        yield return new DocumentHeading(1, "本期情况");
        yield return new DocumentParagraph(now["V1"] is 0
            ? $"{period.Name}，{round.Name}没有开展检查。"
            : $"{period.Name}，{round.Name}开展检查{N("V1")}次，其中零问题结果{N("V2")}次；发现问题{N("I1")}个，认定{N("I2")}个，立行立改{N("I4")}个，交办{N("I5")}个，移交问题线索{N("I6")}件。");
        yield return new DocumentParagraph($"本期销号{N("C1")}个，处理{N("P5")}人，追缴挽回金额{N("P6")}元。与上期相比，检查{ReportText.Difference(now["V1"] - before["V1"])}次，发现问题{ReportText.Difference(now["I1"] - before["I1"])}个。");
        yield return new DocumentHeading(1, "累计情况");
        yield return new DocumentParagraph(
            $"自{OfficialDocument.DateText(round.From)}以来，累计检查{ReportText.Number(all["V1"])}次，发现问题{ReportText.Number(all["I1"])}个，销号{ReportText.Number(all["I7"])}个，销号率{ReportText.Rate(all["I7"], all["I2"])}，逾期未销号{ReportText.Number(all["I9"])}个；处理{ReportText.Number(all["P5"])}人，追缴挽回金额{ReportText.Number(all["P6"])}元。");
    }

    private static DocumentTable Groups(List<(string Name, IReadOnlyDictionary<string, decimal> Values)> parts, IReadOnlyDictionary<string, decimal> whole)
    {
        Indicator[] shown = [Indicators.Visits, Indicators.Found, Indicators.HandedOver, Indicators.ClosedOut, Indicators.Closings, Indicators.PeopleHandled];
        IReadOnlyList<TableCell> Row(string name, IReadOnlyDictionary<string, decimal> values) => [new(name), .. shown.Select(i => new TableCell(ReportText.Number(values[i.Code])))];
        return new([new("单元组", ColumnAlign.Left, 36), .. shown.Select(i => new TableColumn(i.Name, ColumnAlign.Right, 11))], [.. parts.Select(p => Row(p.Name, p.Values)), Row("合计", whole)]);
    }

    private static DocumentTable Compared(IReadOnlyDictionary<string, decimal> now, IReadOnlyDictionary<string, decimal> before, IReadOnlyDictionary<string, decimal> all) => new(
        [new("指标", ColumnAlign.Left, 34), new("单位", ColumnAlign.Left, 10), new("上期", ColumnAlign.Right, 18), new("本期", ColumnAlign.Right, 18), new("累计", ColumnAlign.Right, 20)],
        [
            .. BulletinPeriod.Figures.Select(i => (IReadOnlyList<TableCell>)
                [new(i.Name), new(i.Unit), new(ReportText.Number(before[i.Code])), new(ReportText.Number(now[i.Code])), new(ReportText.Number(all[i.Code]))]),
        ]);
}
