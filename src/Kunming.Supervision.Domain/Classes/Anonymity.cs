namespace Kunming.Supervision.Domain.Classes;

/// <summary>Whether a text still tells whom it is about.</summary>
public static class Anonymity
{
    private const int LeastLength = 2;
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '（', '）', '(', ')', ' ', '　', '\n', '\r', '\t', '：', ':'];

    /// <summary>The names that stand in the text, longest first, none that is a part of another that stands there.</summary>
    public static IReadOnlyList<string> LeftIn(string text, IEnumerable<string> names)
    {
        var bare = Bare(text);
        var found = names.Select(n => n.Trim()).Where(n => n.Length >= LeastLength && bare.Contains(Bare(n), StringComparison.Ordinal)).Distinct().OrderByDescending(n => n.Length).ToList();
        return [.. found.Where((n, i) => !found.Take(i).Any(longer => longer.Contains(n, StringComparison.Ordinal)))];
    }

    /// <summary>A unit as people call it: whole, and without the name of its area before it.</summary>
    public static IEnumerable<string> FormsOf(string unit, string? area) =>
        area is not null && unit.StartsWith(area, StringComparison.Ordinal) && unit.Length - area.Length > LeastLength ? [unit, unit[area.Length..]] : [unit];

    /// <summary>The names in a field that holds one or several: “张三、李四（副局长）”. What is longer than a name of a person is none.</summary>
    public static IEnumerable<string> PersonsIn(string? field) =>
        (field ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => p.Length is >= LeastLength and <= 4 && p.All(c => c >= '\u4e00'));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
