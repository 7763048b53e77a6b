using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>A category as a list states it: the node, or why there is none.</summary>
public sealed record CategoryFinding(IssueCategory? Category, Rule? Problem, Rule? Remark = null);

/// <summary>Finds categories by “大类—子类”, by the leaf alone, or by the family alone (with a remark); only nodes that hold on the day.</summary>
public sealed class CategoryFinder(IReadOnlyList<IssueCategory> tree)
{
    private readonly Dictionary<Guid, IssueCategory> _byId = tree.ToDictionary(c => c.Id);
    private readonly ILookup<string, IssueCategory> _byKey = tree.ToLookup(c => NameKey.Of(c.Name), StringComparer.Ordinal);

    /// <param name="family">问题类别; it may hold both levels.</param>
    /// <param name="leaf">问题子类, when the list has a column of its own for it.</param>
    public CategoryFinding Find(string? family, string? leaf, DateOnly on)
    {
        var stated = CategoryText.Split(family);
        var (parent, child) = leaf is null ? (stated.Parent, stated.Leaf) : (stated.Parent ?? stated.Leaf, CategoryText.Split(leaf).Leaf);
        if (child is null)
        {
            return parent is null ? new(null, Text.Missing.With("问题类别")) : Family(parent, on);
        }

        var nodes = Holding(child, on);
        var leaves = nodes.Where(n => n.ParentId is not null).ToList();
        if (leaves.Count is 0)
        {
            return parent is null && nodes.Count > 0
                ? new(nodes[0], null, IssueListRules.CategoryParentOnly.With(child))
                : new(null, Missing(child, on));
        }

        if (parent is null)
        {
            return new(leaves[0], null);
        }

        var families = Holding(parent, on);
        if (families.Count is 0)
        {
            return new(leaves[0], null, IssueListRules.CategoryParentUnknown.With(parent, child));
        }

        return leaves.Find(l => families.Exists(f => f.Id == l.ParentId)) is { } fitting
            ? new(fitting, null)
            : new(null, IssueListRules.CategoryNotUnder.With(child, _byId[leaves[0].ParentId!.Value].Name, parent));
    }

    private CategoryFinding Family(string name, DateOnly on) => Holding(name, on) is [var first, ..]
        ? new(first, null, first.ParentId is null ? IssueListRules.CategoryParentOnly.With(name) : null)
        : new(null, Missing(name, on));

    /// <summary>Why no category of that name holds on the day: it came later, it has ended, or there never was one.</summary>
    private Rule Missing(string name, DateOnly on)
    {
        var nearest = NameKey.Nearest(name, tree.Where(c => c.HoldsOn(on)).Select(c => c.Name));
        var others = _byKey[NameKey.Of(name)].Where(c => !c.HoldsOn(on)).OrderBy(c => c.From).ToList();
        return others.Find(c => c.From > on) is { } later ? IssueListRules.CategoryNotYet.With(name, later.From, on, nearest)
            : others is [.., { Until: { } until }] ? IssueListRules.CategoryEnded.With(name, until.AddDays(-1), on, nearest)
            : IssueListRules.CategoryUnknown.With(name, nearest);
    }

    private List<IssueCategory> Holding(string name, DateOnly on) => [.. _byKey[NameKey.Of(name)].Where(c => c.HoldsOn(on))];
}
