using System.Reflection;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests;

/// <summary>Code and documents in step: what a reader looks up is what the code does.</summary>
public class DocumentTests
{
    private static readonly Type[] Types = typeof(Aggregate).Assembly.GetTypes();

    public static TheoryData<string> Machines => [.. Types.Where(t => t.IsEnum && t.Name.EndsWith("Status", StringComparison.Ordinal)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Machines))]
    public void States_EveryStatus_IsInTheDocumentByBothNames(string machine)
    {
        var type = Types.Single(t => t.Name == machine);
        var nameOf = Types.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Single(m => m.Name is "NameOf" && m.GetParameters() is [{ ParameterType: var parameter }] && parameter == type);

        var missing = Enum.GetValues(type).Cast<object>()
            .Select(value => $"{nameOf.Invoke(null, [value])} `{value}`")
            .Where(words => !Document("states.md").Contains(words, StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Glossary_EveryAggregate_IsThereByItsClassName()
    {
        var aggregates = Types.Where(t => t.IsSubclassOf(typeof(Aggregate))).Select(t => t.Name).ToList();

        Assert.True(aggregates.Count > 10);
        Assert.All(aggregates, name => Assert.Contains($"`{name}`", Document("domain.md"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("domain.md")]
    [InlineData("states.md")]
    public void Documents_EveryRuleCodeInThem_Exists(string document)
    {
        var codes = Types.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(f => f.FieldType == typeof(Rule)).Select(f => ((Rule)f.GetValue(null)!).Code).ToHashSet();

        var quoted = Regex.Matches(Document(document), "`([a-z]+\\.[a-z]+(?:-[a-z]+)*)`").Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(quoted);
        Assert.Empty(quoted.Except(codes));
    }

    private static string Document(string name) => Repository.Read("docs", name);
}
