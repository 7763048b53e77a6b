using System.Reflection;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests;

public class RuleCatalogueTests
{
    private static readonly IReadOnlyList<FieldInfo> Catalogue =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(Rule)),
    ];

    /// <summary>A rule that no test names, by its field or by its code, can vanish unseen.</summary>
    [Fact]
    public void Rules_EachOne_IsNamedByATest()
    {
        var sources = string.Concat(Sources().Select(File.ReadAllText));

        var unnamed = Catalogue
            .Where(f => !Names(sources, $@"\b{f.DeclaringType!.Name}\.{f.Name}\b") && !Names(sources, $"\"{((Rule)f.GetValue(null)!).Code}\""))
            .Select(f => $"{f.DeclaringType!.Name}.{f.Name}");

        Assert.Empty(unnamed);
    }

    [Fact]
    public void Rules_Codes_AreUniqueAndSpelledAlike()
    {
        var rules = Catalogue.Select(f => (Rule)f.GetValue(null)!).ToList();

        Assert.True(rules.Count > 80);
        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct().Count());
        Assert.All(rules, r => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", r.Code));
        Assert.All(rules, r => Assert.DoesNotMatch("[,;:!?()]", Regex.Replace(r.Message, @"\{[^}]*\}", "")));
    }

    private static bool Names(string sources, string pattern) => Regex.IsMatch(sources, pattern);

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Kunming.Supervision.Domain.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
