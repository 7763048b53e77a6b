using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Reports;

/// <summary>The pictures of the synthesis, drawn from the same frozen figures as its tables.</summary>
public static class ReportCharts
{
    /// <param name="categories">Parts of the figures that are categories, in their order.</param>
    /// <param name="areas">Parts that are jurisdictions.</param>
    /// <param name="earlier">The last quarters as their own reports stated them, the oldest first; empty for a copy that leaves something out.</param>
    public static IReadOnlyList<DocumentChart> Of(ReportCopy copy, IReadOnlyList<string> categories, IReadOnlyList<string> areas, IReadOnlyList<QuarterReport> earlier) =>
        [.. ByCategory(copy, categories), .. OnTimeByArea(copy, areas), .. Trend(copy, earlier)];

    private static IEnumerable<DocumentChart> ByCategory(ReportCopy copy, IReadOnlyList<string> categories)
    {
        if (categories.Count > 0)
        {
            yield return new(
                ChartKind.Bars, categories,
                [Series(Indicators.Found, categories.Select(c => (decimal?)copy.ValueOf(Indicators.Found.Code, c))), Series(Indicators.ClosedOut, categories.Select(c => (decimal?)copy.ValueOf(Indicators.ClosedOut.Code, c)))],
                $"各类别发现问题和销号问题数的条形图：{Words(categories, c => $"发现{ReportText.Number(copy.ValueOf(Indicators.Found.Code, c))}个、销号{ReportText.Number(copy.ValueOf(Indicators.ClosedOut.Code, c))}个")}")
            {
                Caption = "图1　各类别发现问题和销号问题数（个）",
            };
        }
    }

    /// <summary>Of areas where something was due; the others have no rate.</summary>
    private static IEnumerable<DocumentChart> OnTimeByArea(ReportCopy copy, IReadOnlyList<string> areas)
    {
        var (part, whole) = (Rates.OnTime.Part.Code, Rates.OnTime.Whole.Code);
        IReadOnlyList<string> due = [.. areas.Where(a => copy.ValueOf(whole, a) > 0)];
        if (due.Count > 0)
        {
            yield return new(
                ChartKind.Bars, due, [new(Rates.OnTime.Name, [.. due.Select(a => (decimal?)decimal.Round(copy.ValueOf(part, a) * 100 / copy.ValueOf(whole, a), 1))])],
                $"各辖区到期问题按期率的条形图：{Words(due, a => ReportText.Rate(copy.ValueOf(part, a), copy.ValueOf(whole, a)))}")
            {
                Caption = "图2　各辖区到期问题按期率", Unit = "%",
            };
        }
    }

    private static IEnumerable<DocumentChart> Trend(ReportCopy copy, IReadOnlyList<QuarterReport> earlier)
    {
        if (earlier.Count > 0)
        {
            IReadOnlyList<string> quarters = [.. earlier.Select(r => ShortOf(r.Quarter)), ShortOf(copy.Report.Quarter)];
            ChartSeries Of(Indicator indicator) => Series(indicator, earlier.Select(r => r.FigureOf(indicator.Code)?.Value).Append(copy.ValueOf(indicator.Code)));
            var (found, closed) = (Of(Indicators.Found), Of(Indicators.ClosedOut));
            yield return new(
                ChartKind.Line, quarters, [found, closed],
                $"{quarters.Count}个季度发现问题和销号问题数的折线图：{string.Join("；", quarters.Index().Select(q => $"{q.Item}发现{Value(found, q.Index)}个、销号{Value(closed, q.Index)}个"))}")
            {
                Caption = $"图3　{quarters.Count}个季度发现问题和销号问题数（个），各季度以当时报告为准",
            };
        }
    }

    private static ChartSeries Series(Indicator indicator, IEnumerable<decimal?> values) => new(indicator.Name, [.. values]);

    private static string Value(ChartSeries series, int at) => series.Values[at] is { } value ? ReportText.Number(value) : "—";

    private static string Words(IReadOnlyList<string> parts, Func<string, string> value) => string.Join("；", parts.Select(p => p + value(p)));

    private static string ShortOf(Quarter quarter) => $"{quarter.Year}年{"一二三四"[quarter.Number - 1]}季度";
}
