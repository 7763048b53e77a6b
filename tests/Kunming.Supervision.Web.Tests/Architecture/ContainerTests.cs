using System.Text.RegularExpressions;

namespace Kunming.Supervision.Web.Tests.Architecture;

/// <summary>No engine runs where the tests do, so the files that describe the containers are compared with what they speak of.</summary>
public sealed partial class ContainerTests
{
    private static readonly string Compose = Read("docker-compose.yml");
    private static readonly string Readme = Read("README.md");

    [Fact]
    public void Compose_EachVariable_StandsInTheExample()
    {
        var example = Read("deploy/env.example").Split('\n').Select(l => l.Split('=')[0]).ToHashSet();

        Assert.Superset(Variable().Matches(Compose).Select(m => m.Groups[1].Value).ToHashSet(), example);
    }

    [Fact]
    public void Compose_EachSettingOfTheSite_StandsInTheReadme()
    {
        var settings = Setting().Matches(Compose).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.Contains("Hosting__Proxies__0", settings);
        Assert.All(settings, s => Assert.True(IsInReadme(s), s));
    }

    /// <summary>The site is reached over HTTPS through a proxy only, and Chromium gets no namespaces of its own in a container.</summary>
    [Theory]
    [InlineData("Hosting__Https")]
    [InlineData("Hosting__Proxies__0")]
    [InlineData("Documents__Sandbox")]
    public void Compose_SettingThatAContainerNeeds_IsThere(string setting) => Assert.Contains(setting + ":", Compose, StringComparison.Ordinal);

    /// <summary>A setting that the program reads from an options class by its property.</summary>
    [Fact]
    public void Readme_EachOption_IsNamed()
    {
        var options = SourceTree.Files("src/Kunming.Supervision.Web", "*.cs").Where(f => f.Path.EndsWith("Options.cs", StringComparison.Ordinal) || f.Path.EndsWith("AccountSettings.cs", StringComparison.Ordinal))
            .Select(f => (Section: Section().Match(f.Text).Groups[1].Value, Names: Option().Matches(f.Text).Select(m => m.Groups[1].Value)))
            .Where(f => f.Section.Length > 0).ToList();

        Assert.NotEmpty(options);
        Assert.Empty(options.SelectMany(o => o.Names.Select(n => (o.Section, Name: n))).Where(o => !Line(o.Section).Any(l => Regex.IsMatch(l, $@"(?:__|\b){o.Name}(?:__|\b)"))).Select(o => $"{o.Section}__{o.Name}"));
    }

    private static bool IsInReadme(string setting) => Readme.Contains($"`{setting}", StringComparison.Ordinal) || (setting.Split("__") is [var section, var name, ..] && Line(section).Any(l => l.Contains(name, StringComparison.Ordinal)));

    private static IEnumerable<string> Line(string section) => Readme.Split('\n').Where(l => l.StartsWith($"| `{section}__", StringComparison.Ordinal));

    private static string Read(string path) => File.ReadAllText(Path.Combine(SourceTree.Root, path));

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\s+([A-Z][A-Za-z]+__\w+):", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("""const string Section = "(\w+)";""")]
    private static partial Regex Section();

    [GeneratedRegex(@"public [\w<>\[\]?]+ (\w+) \{ get; (?:set|init); \}")]
    private static partial Regex Option();
}
