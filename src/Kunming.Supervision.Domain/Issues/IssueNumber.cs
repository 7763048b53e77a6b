namespace Kunming.Supervision.Domain.Issues;

/// <summary>问题编号: WT-2026-0183. The sequence starts anew each year and grows past four digits when it must.</summary>
public static class IssueNumber
{
    public const string Prefix = "WT";

    public static string Format(int year, long sequence) => $"{Prefix}-{year}-{sequence:0000}";
}
