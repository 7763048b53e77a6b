namespace Kunming.Supervision.Domain.Issues.Categories;

/// <summary>Says under which category of any version's tree an issue stands that was recorded under another one.</summary>
public sealed class CategoryMap
{
    private readonly Dictionary<Guid, IssueCategory> _byId;
    private readonly Dictionary<Guid, Guid> _next;
    private readonly ILookup<Guid, Guid> _after;
    private readonly ILookup<Guid, Guid> _before;

    /// <param name="versions">Withdrawn ones count for nothing.</param>
    public CategoryMap(IEnumerable<IssueCategory> categories, IEnumerable<CategoryVersion> versions)
    {
        var steps = versions.Where(v => v.Withdrawn is null).OrderBy(v => v.From).SelectMany(v => v.Successors).ToList();
        _byId = categories.ToDictionary(c => c.Id);
        _next = steps.Where(s => s.Main).DistinctBy(s => s.CategoryId).ToDictionary(s => s.CategoryId, s => s.SuccessorId);
        _after = steps.OrderBy(s => !s.Main).ToLookup(s => s.CategoryId, s => s.SuccessorId);
        _before = steps.ToLookup(s => s.SuccessorId, s => s.CategoryId);
    }

    /// <summary>The tree that holds on a day, headings and parts in their order.</summary>
    public IReadOnlyList<IssueCategory> TreeOn(DateOnly day) => [.. _byId.Values.Where(c => c.HoldsOn(day)).OrderBy(c => c.Order)];

    /// <summary>
    /// The category of the tree of that day. Forward a split leads to its main part; backwards only what is certain is said.
    /// </summary>
    /// <returns>Null where there is none: nothing corresponded then, or several were merged and nobody can say which.</returns>
    public Guid? At(Guid category, DateOnly day)
    {
        for (var seen = new HashSet<Guid>(); _byId.TryGetValue(category, out var node) && seen.Add(category);)
        {
            if (node.HoldsOn(day))
            {
                return category;
            }

            var next = day >= node.From ? _next.TryGetValue(category, out var later) ? later : (Guid?)null
                : _before[category].Distinct().ToList() is [var only] ? only : null;
            if (next is not { } step)
            {
                return null;
            }

            category = step;
        }

        return null;
    }

    /// <summary>
    /// All categories of the tree of that day among which the issue may belong: one, unless its category was split between then and now. The first is
    /// <see cref="At"/>, where the issue is counted; the others show it and count it not.
    /// </summary>
    /// <returns>Empty where <see cref="At"/> is null.</returns>
    public IReadOnlyList<Guid> PartsAt(Guid category, DateOnly day)
    {
        if (At(category, day) is not { } main)
        {
            return [];
        }

        var (parts, seen, open) = (new List<Guid> { main }, new HashSet<Guid>(), new Queue<Guid>([category]));
        while (open.TryDequeue(out var id))
        {
            if (!seen.Add(id) || !_byId.TryGetValue(id, out var node))
            {
                continue;
            }

            if (node.HoldsOn(day))
            {
                parts.Add(id);
            }
            else if (day >= node.From)
            {
                foreach (var next in _after[id])
                {
                    open.Enqueue(next);
                }
            }
        }

        return [.. parts.Distinct()];
    }
}
