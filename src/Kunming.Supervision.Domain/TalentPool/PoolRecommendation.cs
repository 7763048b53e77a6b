using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.TalentPool;

/// <param name="For">The post, or what he is recommended for.</param>
/// <param name="Facts">Who he is and what he has done, as of the day.</param>
public sealed record PoolRecommendationText(string? Addressee, string? For, string? Reasons, string? Facts);

/// <summary>推荐函 as it was sent; it never changes afterwards.</summary>
public sealed class PoolRecommendation
{
    public const string Prefix = "昆监荐";

    private PoolRecommendation()
    {
    }

    internal PoolRecommendation(string number, string addressee, string purpose, string reasons, string facts, Signature by) =>
        (Id, Number, Addressee, For, Reasons, Facts, By) = (Guid.CreateVersion7(), number, addressee, purpose, reasons, facts, by);

    public Guid Id { get; private init; }

    /// <summary>发文字号, e.g. 昆监荐〔2026〕1号.</summary>
    public string Number { get; private init; } = "";

    public string Addressee { get; private init; } = "";

    public string For { get; private init; } = "";

    public string Reasons { get; private init; } = "";

    public string Facts { get; private init; } = "";

    public Signature By { get; private init; } = null!;

    public static string SeriesOf(int year) => $"JJ-{year}";

    public static string NumberOf(int year, int serial) => $"{Prefix}〔{year}〕{serial}号";
}
