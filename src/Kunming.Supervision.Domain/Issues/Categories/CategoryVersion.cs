using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Categories;

/// <summary>Where an old category leads: to one new category, or to several of which one is counted unless somebody decides otherwise for an issue.</summary>
public sealed record CategoryChoice(string Main, IReadOnlyList<string> Others);

/// <summary>What becomes of a category in a new version.</summary>
public enum CategoryChange
{
    /// <summary>更名 or moved: one to one.</summary>
    Renamed,

    /// <summary>合并: several lead to the same one.</summary>
    Merged,

    /// <summary>拆分: it leads to several.</summary>
    Split,
}

public static class CategoryChanges
{
    public static string NameOf(CategoryChange change) => change switch
    {
        CategoryChange.Renamed => "更名或移动",
        CategoryChange.Merged => "合并",
        CategoryChange.Split => "拆分",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };
}

/// <summary>类别版本: a tree of categories that holds from a day, and where each category of the tree before leads. Issues keep the category that they were recorded under.</summary>
public sealed class CategoryVersion : Aggregate
{
    public const int NameMaxLength = 40;
    public const int ReasonMaxLength = 200;

    private readonly List<CategorySuccessor> _successors = [];

    private CategoryVersion()
    {
    }

    /// <summary>2027年版</summary>
    public string Name { get; private init; } = "";

    public DateOnly From { get; private init; }

    public Signature Adopted { get; private init; } = null!;

    public Signature? Withdrawn { get; private set; }

    /// <summary>Of categories that end with the tree before; what goes on under its name and heading is not in it.</summary>
    public IReadOnlyList<CategorySuccessor> Successors => _successors;

    public override string Label => Name;

    public static IReadOnlyList<Rule> ObstaclesToAdopt(Viewer by, IEnumerable<CategoryVersion> versions, DateOnly today)
    {
        var pending = versions.FirstOrDefault(v => v.Withdrawn is null && v.From > today);
        return Obstacles.From((!by.IsOffice, CategoryRules.NotYours), (pending is not null, CategoryRules.VersionPending.With(pending?.Name ?? "")));
    }

    /// <summary>Leaves of the current tree that the new one does not go on with under the same heading.</summary>
    public static IReadOnlyList<IssueCategory> Ending(IReadOnlyList<IssueCategory> current, IReadOnlyList<CategoryFamily> tree)
    {
        var names = current.ToDictionary(c => c.Id, c => c.Name);
        return [.. current.Where(c => c.ParentId is { } parent && !tree.Any(f => f.Name == names[parent] && f.Leaves.Contains(c.Name)))];
    }

    /// <param name="current">The tree that holds today; categories that end are given their end.</param>
    /// <param name="choices">For each leaf that ends, by its id. A leaf that only moved under another heading needs none.</param>
    /// <returns>The version, and the categories that are new in it.</returns>
    public static (CategoryVersion Version, IReadOnlyList<IssueCategory> Added) Adopt(
        string name, DateOnly from, IReadOnlyList<CategoryFamily> tree, IReadOnlyList<IssueCategory> current, IReadOnlyList<CategoryVersion> versions,
        IReadOnlyDictionary<Guid, CategoryChoice> choices, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        var ending = Ending(current, tree);
        var leaves = tree.SelectMany(f => f.Leaves).ToHashSet(StringComparer.Ordinal);
        var chosen = ending.Select(c => (Old: c, Choice: choices.GetValueOrDefault(c.Id) ?? (leaves.Contains(c.Name) ? new(c.Name, []) : null))).ToList();
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToAdopt(by, versions, today),
            .. Obstacles.From(
                (from <= today || versions.Any(v => v.Withdrawn is null && v.From >= from), CategoryRules.NotLater),
                (ending.Count is 0 && leaves.Count == current.Count(c => c.ParentId is not null), CategoryRules.NothingChanged)),
            .. chosen.Where(c => c.Choice is null).Select(c => CategoryRules.Unmapped.With(c.Old.Name)),
            .. chosen.Where(c => c.Choice is not null).SelectMany(c => c.Choice!.Others.Prepend(c.Choice.Main).Where(n => !leaves.Contains(n)).Select(n => CategoryRules.UnknownTarget.With(c.Old.Name, n))),
        ]);
        var version = new CategoryVersion { Name = Text.Required(name, "版本名称", NameMaxLength), From = from, Adopted = by.Sign(on) };
        var (nodes, added) = Grow(tree, current, from);
        foreach (var (old, choice) in chosen)
        {
            version._successors.Add(new(old.Id, nodes[choice!.Main].Id, true));
            version._successors.AddRange(choice.Others.Distinct().Where(o => o != choice.Main).Select(o => new CategorySuccessor(old.Id, nodes[o].Id, false)));
            old.End(from);
        }

        version.EndFamilies(current, nodes, tree, from);
        version.Record(new CategoryVersionAdopted(version.Adopted, version.Name, from, leaves.Count - added.Count(c => c.ParentId is not null), ending.Count, added.Count(c => c.ParentId is not null)));
        return (version, added);
    }

    public IReadOnlyList<Rule> ObstaclesToWithdraw(Viewer by, DateOnly today) => Obstacles.From(
        (!by.IsOffice, CategoryRules.NotYours),
        (Withdrawn is not null, CategoryRules.AlreadyWithdrawn),
        (From <= today, CategoryRules.InForce));

    /// <param name="all">Every category: those that ended with this version go on, those that began with it never hold.</param>
    public void Withdraw(string reason, IReadOnlyList<IssueCategory> all, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToWithdraw(by, ChinaTime.DayOf(on)));
        var because = Text.Required(reason, "撤回的理由", ReasonMaxLength);
        Withdrawn = by.Sign(on);
        foreach (var category in all.Where(c => c.Until == From))
        {
            category.End(null);
        }

        foreach (var category in all.Where(c => c.From == From))
        {
            category.End(From);
        }

        Record(new CategoryVersionWithdrawn(Withdrawn, Name, because));
    }

    /// <summary>What becomes of a category that ends with this version; null when it does not.</summary>
    public CategoryChange? ChangeOf(Guid category)
    {
        var to = _successors.Where(s => s.CategoryId == category).ToList();
        return to.Count is 0 ? null
            : to.Count > 1 ? CategoryChange.Split
            : _successors.Any(s => s.CategoryId != category && s.SuccessorId == to[0].SuccessorId) ? CategoryChange.Merged
            : CategoryChange.Renamed;
    }

    /// <summary>Nodes of the new tree by name: those that go on, and new ones.</summary>
    private static (Dictionary<string, IssueCategory> Nodes, List<IssueCategory> Added) Grow(IReadOnlyList<CategoryFamily> tree, IReadOnlyList<IssueCategory> current, DateOnly from)
    {
        var (nodes, added) = (new Dictionary<string, IssueCategory>(StringComparer.Ordinal), new List<IssueCategory>());
        var order = current.Count is 0 ? 0 : current.Max(c => c.Order);
        foreach (var family in tree)
        {
            var parent = nodes[family.Name] = current.FirstOrDefault(c => c.ParentId is null && c.Name == family.Name) ?? New(family.Name, null);
            foreach (var leaf in family.Leaves)
            {
                nodes[leaf] = current.FirstOrDefault(c => c.ParentId == parent.Id && c.Name == leaf) ?? New(leaf, parent);
            }
        }

        return (nodes, added);

        IssueCategory New(string name, IssueCategory? parent)
        {
            added.Add(new(name, ++order, from, parent));
            return added[^1];
        }
    }

    /// <summary>A heading that is gone leads to the heading to which most of its parts lead: lists may have named the heading alone.</summary>
    private void EndFamilies(IReadOnlyList<IssueCategory> current, Dictionary<string, IssueCategory> nodes, IReadOnlyList<CategoryFamily> tree, DateOnly from)
    {
        var byId = nodes.Values.ToDictionary(n => n.Id);
        foreach (var family in current.Where(c => c.ParentId is null && !tree.Any(f => f.Name == c.Name)))
        {
            var parts = current.Where(c => c.ParentId == family.Id).Select(c => c.Id).ToHashSet();
            var most = _successors.Where(s => s.Main && parts.Contains(s.CategoryId)).GroupBy(s => byId[s.SuccessorId].ParentId!.Value).OrderByDescending(g => g.Count()).First().Key;
            _successors.Add(new(family.Id, most, true));
            family.End(from);
        }
    }
}

/// <summary>One step from a category that ends to one of the new tree.</summary>
/// <param name="Main">Counted there unless somebody decides otherwise; false for the further parts of a split.</param>
public sealed record CategorySuccessor(Guid CategoryId, Guid SuccessorId, bool Main);
