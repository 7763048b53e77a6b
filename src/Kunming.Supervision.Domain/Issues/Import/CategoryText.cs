using System.Text.RegularExpressions;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>A category as a list states it: a family and a leaf, or a leaf alone.</summary>
public sealed record CategoryReading(string? Parent, string? Leaf);

public static partial class CategoryText
{
    /// <summary>Splits “大类—子类” at a dash of any kind, a slash or an arrow; a text without one is a leaf.</summary>
    public static CategoryReading Split(string? text)
    {
        var parts = Separator().Split(Folding.Narrow(text ?? "")).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        return parts.Count switch
        {
            0 => new(null, null),
            1 => new(null, parts[0]),
            _ => new(string.Join('—', parts[..^1]), parts[^1]),
        };
    }

    [GeneratedRegex(@"\s*(?:[-‐‑‒–—―─━－﹣_]+|[/\\>|→»:]+)\s*")]
    private static partial Regex Separator();
}
