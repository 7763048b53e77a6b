namespace Kunming.Supervision.Domain.Visits;

/// <summary>Names on screen, and in lists, of a visit's states and methods.</summary>
public static class VisitNames
{
    public static readonly IReadOnlyList<(VisitMethods Method, string Name)> Methods =
    [
        (VisitMethods.Files, "查阅资料"),
        (VisitMethods.Talks, "个别访谈"),
        (VisitMethods.Sites, "实地走访"),
        (VisitMethods.Covert, "暗访"),
        (VisitMethods.DataComparison, "数据比对"),
    ];

    public static string NameOf(VisitStatus status) => status switch
    {
        VisitStatus.OnSite => "现场记录中",
        VisitStatus.Confirmed => "记录已确认",
        VisitStatus.Approved => "组内审定",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(VisitMethods methods) => string.Join("、", Methods.Where(m => methods.HasFlag(m.Method)).Select(m => m.Name));

    /// <summary>The different names in a list of people. Where marks stand between them, blanks are part of a name (李　四), else they stand between.</summary>
    public static IReadOnlyList<string> People(string text)
    {
        const StringSplitOptions Filled = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var marked = text.Split(['、', '，', ',', '；', ';', '\n'], Filled);
        var names = marked.Length > 1 ? marked.Select(n => string.Concat(n.Where(c => !char.IsWhiteSpace(c)))) : text.Split([' ', '　', '\t'], Filled);
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Reads methods written as names, separated by any mark; unknown words are left out.</summary>
    public static VisitMethods Read(string? text) =>
        Methods.Where(m => text?.Contains(m.Name, StringComparison.Ordinal) is true).Aggregate(VisitMethods.None, (all, m) => all | m.Method);
}
