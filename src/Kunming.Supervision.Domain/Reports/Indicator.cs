namespace Kunming.Supervision.Domain.Reports;

public enum IndicatorSubject
{
    Visits,
    Issues,
    Measures,
    Handovers,
}

/// <summary>指标: a figure's code, Chinese name, definition and unit. Its count is a query over rows by the day of the fact.</summary>
public sealed record Indicator(string Code, string Name, string Definition, string Unit, IndicatorSubject Subject);

/// <summary>The catalogue of indicators. Rates are not in it: they are computed from two figures, so that both can be opened.</summary>
public static class Indicators
{
    public static readonly Indicator Visits = new("V1", "检查次数", "检查日期在本季度的检查，一个单位一天为一次", "次", IndicatorSubject.Visits);
    public static readonly Indicator NilFindings = new("V2", "零问题结果", "本季度检查中由组长签署零问题结果的", "次", IndicatorSubject.Visits);
    public static readonly Indicator Found = new("I1", "发现问题", "发现日期在本季度的全部问题；已拆分、已并入的由拆分出的或并入的问题计数", "个", IndicatorSubject.Issues);
    public static readonly Indicator Recognised = new("I2", "认定问题", "本季度发现且已认定的问题", "个", IndicatorSubject.Issues);
    public static readonly Indicator NotRecognised = new("I3", "不予认定", "本季度发现且不予认定的问题", "个", IndicatorSubject.Issues);
    public static readonly Indicator Immediate = new("I4", "立行立改", "本季度认定的问题中须立行立改或已有立行立改措施的，原因整改另计", "个", IndicatorSubject.Issues);
    public static readonly Indicator HandedOver = new("I5", "交办问题", "本季度发现且已交办的问题", "个", IndicatorSubject.Issues);
    public static readonly Indicator Clues = new("I6", "移交线索", "本季度发现且已移交问题线索的", "件", IndicatorSubject.Issues);
    public static readonly Indicator ClosedOut = new("I7", "销号问题", "本季度发现且已销号（含阶段销号）的问题", "个", IndicatorSubject.Issues);
    public static readonly Indicator ClosedOnTime = new("I8", "按期销号", "已销号问题中最后一次申请销号的日期不晚于首次期限的，审核用时不计；没有期限的计为按期", "个", IndicatorSubject.Issues);
    public static readonly Indicator Overdue = new("I9", "逾期未销号", "本季度发现、现行期限已过而未销号的问题", "个", IndicatorSubject.Issues);
    public static readonly Indicator Relapsed = new("I10", "反弹问题", "本季度发现的问题中回头看发现反弹的", "个", IndicatorSubject.Issues);
    public static readonly Indicator Measures = new("M1", "整改措施", "本季度发现的问题的整改措施", "条", IndicatorSubject.Measures);
    public static readonly Indicator MeasuresDone = new("M2", "完成措施", "上述措施中已完成或长期坚持的", "条", IndicatorSubject.Measures);
    public static readonly Indicator Handovers = new("H1", "交办件", "签发日期在本季度的交办件", "件", IndicatorSubject.Handovers);

    public static readonly IReadOnlyList<Indicator> All =
    [
        Visits, NilFindings, Found, Recognised, NotRecognised, Immediate, HandedOver, Clues, ClosedOut, ClosedOnTime, Overdue, Relapsed, Measures, MeasuresDone, Handovers,
    ];

    public static Indicator? Find(string code) => All.FirstOrDefault(i => i.Code == code);
}
