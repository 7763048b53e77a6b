namespace Kunming.Supervision.Domain.Reports;

/// <summary>比率: two figures of the catalogue, each of which can be opened; being on time and being complete are never one number.</summary>
public sealed record Rate(string Name, string Definition, Indicator Part, Indicator Whole);

public static class Rates
{
    public static readonly Rate OnTime = new("按期率", "到期问题中按首次期限销号的比率：延期不改变首次期限，到期未销号的计为未按期", Indicators.DueOnTime, Indicators.Due);
    public static readonly Rate Complete = new("完成率", "本季度发现的认定问题中已销号的比率，不论是否按期", Indicators.ClosedOut, Indicators.Recognised);
    public static readonly Rate ClosedOnTime = new("销号按期率", "已销号问题中按首次期限申请销号的比率", Indicators.ClosedOnTime, Indicators.ClosedOut);
    public static readonly Rate MeasuresDone = new("措施完成率", "整改措施中已完成或长期坚持的比率", Indicators.MeasuresDone, Indicators.Measures);
    public static readonly Rate HelpSettled = new("协调办结率", "需协调事项中已办结的比率", Indicators.HelpSettled, Indicators.HelpAsked);

    public static readonly IReadOnlyList<Rate> All = [OnTime, Complete, ClosedOnTime, MeasuresDone, HelpSettled];
}
