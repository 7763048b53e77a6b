using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>处理情况: how many persons were dealt with in each of the four forms (四种形态), and what was recovered in yuan; entered when an issue is closed.</summary>
public sealed record HandlingResult(int First, int Second, int Third, int Fourth, decimal Recovered)
{
    /// <summary>Most persons in one form.</summary>
    public const int PeopleMost = 9999;

    public static readonly HandlingResult None = new(0, 0, 0, 0, 0);

    public int People => First + Second + Third + Fourth;

    public bool IsNone => this == None;

    /// <summary>What a closing's line counts.</summary>
    internal LedgerCounts Counts => new() { ClosedOut = 1, First = First, Second = Second, Third = Third, Fourth = Fourth, Recovered = Recovered };

    internal bool IsInRange =>
        new[] { First, Second, Third, Fourth }.All(n => n is >= 0 and <= PeopleMost) && Recovered >= 0 && Recovered < Issue.AmountMost && decimal.Round(Recovered, 2) == Recovered;

    /// <summary>For history and pages; empty when there is nothing to say.</summary>
    public string Summary => string.Join("，", (IEnumerable<string>)
    [
        .. People > 0 ? (string[])[$"处理{People}人（{string.Join('、', Forms)}）"] : [],
        .. Recovered > 0 ? (string[])[$"追缴挽回{Recovered.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture)}元"] : [],
    ]);

    /// <summary>Those forms that were used, in words.</summary>
    private IEnumerable<string> Forms =>
        new[] { First, Second, Third, Fourth }.Index().Where(form => form.Item > 0).Select(form => $"第{"一二三四"[form.Index]}种形态{form.Item}人");
}
