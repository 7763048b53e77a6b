using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>问题类别: a node of a two-level tree with validity days; trees are re-cut every few years, an issue keeps the leaf of its day (domain.md §2.4).</summary>
public sealed class IssueCategory
{
    public const int NameMaxLength = 40;

    private IssueCategory()
    {
    }

    public IssueCategory(string name, int order, DateOnly from, IssueCategory? parent = null)
    {
        Name = Text.Required(name, "类别名称", NameMaxLength);
        (Order, From, ParentId) = (order, from, parent?.Id);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid? ParentId { get; private init; }

    public string Name { get; private init; } = "";

    public int Order { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? Until { get; private set; }

    /// <summary>A tree that holds from the day leaves it out; null takes that back.</summary>
    internal void End(DateOnly? until) => Until = until;

    public bool HoldsOn(DateOnly day) => day >= From && (Until is null || day < Until);
}
