namespace Kunming.Supervision.Domain.Handovers;

/// <summary>发文字号 of a handover: 昆监交〔2026〕12号, hexagonal brackets and no leading zeros (GB/T 9704-2012 7.2.5).</summary>
public static class HandoverNumber
{
    public const string Prefix = "昆监交";

    public static string Format(int year, long sequence) => $"{Prefix}〔{year}〕{sequence}号";
}
