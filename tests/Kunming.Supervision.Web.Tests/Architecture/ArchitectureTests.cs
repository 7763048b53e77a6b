using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Planning;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Tests.Architecture;

public sealed partial class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Rule).Assembly;
    private static readonly Assembly Data = typeof(SupervisionDbContext).Assembly;
    private static readonly Assembly Planning = typeof(RotationPlanner).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;
    private static readonly HashSet<string> Banned = ["Task", "Process", "User", "File", "Page", "Request", "Shared"];

    [Fact]
    public void References_RunOneWay()
    {
        Assert.Empty(Own(Domain));
        Assert.Equal([Domain.GetName().Name!], Own(Data));
        Assert.Equal([Domain.GetName().Name!], Own(Planning));
        Assert.Contains(Data.GetName().Name!, Own(Web));
    }

    [Fact]
    public void Domain_ReferencesNoPackage() =>
        Assert.DoesNotContain(XDocument.Load(Path.Combine(SourceTree.Root, "src/Kunming.Supervision.Domain/Kunming.Supervision.Domain.csproj"))
            .Descendants(), e => e.Name.LocalName is "PackageReference" or "FrameworkReference" or "ProjectReference");

    [Fact]
    public void Types_BearNoNameOfTheFramework() =>
        Assert.Empty(new[] { Domain, Data, Planning, Web }.SelectMany(a => a.GetTypes()).Where(t => Banned.Contains(t.Name)).Select(t => t.FullName));

    [Fact]
    public void PageModels_HaveAtMostSevenDependencies() =>
        Assert.Empty(Web.GetTypes().Where(t => typeof(PageModel).IsAssignableFrom(t) && !t.IsAbstract)
            .Where(t => t.GetConstructors().Any(c => c.GetParameters().Length > 7)).Select(t => t.FullName));

    [Fact]
    public void Interfaces_OfTheProduct_HaveMoreThanOneImplementation()
    {
        var types = new[] { Domain, Data, Planning, Web }.SelectMany(a => a.GetTypes()).ToArray();

        Assert.Empty(types.Where(i => i.IsInterface && types.Count(t => t.IsClass && i.IsAssignableFrom(t)) < 2).Select(t => t.FullName));
    }

    [Fact]
    public void Sources_AskTheInjectedClock() => AssertAbsent(SystemClock());

    [Fact]
    public void Sources_CatchNoExceptionWholesale() => AssertAbsent(CatchAll());

    [Fact]
    public void Sources_StreamRowsByTheOneWayThatDoesNotKeepThem() => Assert.Equal(
        ["StreamedRows.cs"], SourceTree.Files("src", "*.cs").Where(f => f.Text.Contains("AsAsyncEnumerable()", StringComparison.Ordinal)).Select(f => Path.GetFileName(f.Path)));

    [Fact]
    public void Sources_StayBelowThreeHundredLines() => Assert.Empty(
        SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("src", "*.cshtml")).Where(f => f.Text.AsSpan().Count('\n') > 300).Select(f => f.Path));

    private static List<string> Own(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Kunming.", StringComparison.Ordinal))];

    private static void AssertAbsent(Regex pattern) =>
        Assert.Empty(SourceTree.Files("src", "*.cs").Where(f => pattern.IsMatch(f.Text)).Select(f => f.Path));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"catch\s*(\(\s*Exception\b[^)]*\))?\s*\{")]
    private static partial Regex CatchAll();
}
