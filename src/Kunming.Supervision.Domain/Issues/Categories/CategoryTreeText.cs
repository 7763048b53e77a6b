using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Categories;

/// <summary>A heading with what stands under it.</summary>
public sealed record CategoryFamily(string Name, IReadOnlyList<string> Leaves);

/// <summary>A tree of two levels as a text: a heading in a line of its own, below it its parts, each after a dash.</summary>
public static class CategoryTreeText
{
    public const int MostLines = 200;
    private static readonly char[] Dashes = ['-', '－', '—', '–', '·', '•'];

    /// <exception cref="RuleViolationException">It is empty, too long, or no tree in which each name stands once.</exception>
    public static IReadOnlyList<CategoryFamily> Read(string? text)
    {
        string[] lines = [.. (text ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (lines.Length is 0, CategoryRules.TreeEmpty),
            (lines.Length > MostLines, CategoryRules.TreeTooLong.With(MostLines)),
            (lines.Length > 0 && IsLeaf(lines[0]), CategoryRules.LeafFirst.With(lines.FirstOrDefault() ?? ""))));
        var families = new List<(string Name, List<string> Leaves)>();
        foreach (var line in lines)
        {
            var name = Text.Required(line.TrimStart(Dashes), "类别名称", IssueCategory.NameMaxLength);
            if (IsLeaf(line))
            {
                families[^1].Leaves.Add(name);
            }
            else
            {
                families.Add((name, []));
            }
        }

        var twice = families.SelectMany(f => f.Leaves.Prepend(f.Name)).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => CategoryRules.NameTwice.With(g.Key));
        RuleViolationException.ThrowIfAny([.. twice, .. families.Where(f => f.Leaves.Count is 0).Select(f => CategoryRules.FamilyWithoutLeaf.With(f.Name))]);
        return [.. families.Select(f => new CategoryFamily(f.Name, f.Leaves))];
    }

    public static string Write(IReadOnlyList<IssueCategory> tree) => string.Join('\n', tree.Where(c => c.ParentId is null).OrderBy(c => c.Order)
        .SelectMany(f => tree.Where(c => c.ParentId == f.Id).OrderBy(c => c.Order).Select(c => "- " + c.Name).Prepend(f.Name)));

    private static bool IsLeaf(string line) => Dashes.Contains(line[0]);
}
