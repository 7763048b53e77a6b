using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure;

public sealed record CategoryName(Guid Id, Guid? ParentId, string Name, DateOnly From, DateOnly? Until);

/// <summary>The few names that every list shows: groups, jurisdictions, categories.</summary>
public sealed record Names(IReadOnlyDictionary<Guid, string> Groups, IReadOnlyDictionary<Guid, string> Jurisdictions, IReadOnlyDictionary<Guid, CategoryName> Categories)
{
    /// <summary>Clauses of the catalogue by their full names.</summary>
    public IReadOnlyDictionary<Guid, string> Clauses { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Where only the columns are of interest and no row.</summary>
    public static readonly Names None = new(new Dictionary<Guid, string>(), new Dictionary<Guid, string>(), new Dictionary<Guid, CategoryName>());

    public string Group(Guid? id) => id is { } known ? Groups.GetValueOrDefault(known, "") : "县区自查";

    public string Jurisdiction(Guid id) => Jurisdictions.GetValueOrDefault(id, "");

    public string Category(Guid id) => Categories.GetValueOrDefault(id)?.Name ?? "";

    /// <summary>大类／小类</summary>
    public string CategoryPath(Guid id) => Categories.GetValueOrDefault(id) is not { } leaf ? ""
        : leaf.ParentId is { } parent ? $"{Category(parent)}／{leaf.Name}" : leaf.Name;

    /// <summary>A category with those under it.</summary>
    public IReadOnlyList<Guid> Under(Guid category) => [category, .. Categories.Values.Where(c => c.ParentId == category).Select(c => c.Id)];

    public IEnumerable<SelectListItem> GroupsOf(Viewer viewer) =>
        Groups.Where(g => viewer.SeesCity || viewer.IsIn(g.Key)).Select(g => new SelectListItem(g.Value, g.Key.ToString()));

    /// <summary>Both levels, to narrow a list.</summary>
    public IEnumerable<SelectListItem> CategoryTree() => Categories.Values.Where(c => c.ParentId is null).SelectMany(parent =>
        Categories.Values.Where(c => c.ParentId == parent.Id).Select(c => new SelectListItem("　" + c.Name, c.Id.ToString()))
            .Prepend(new(parent.Name, parent.Id.ToString())));

    /// <summary>The leaves that hold on a day, under their headings, to choose one for an issue.</summary>
    public IEnumerable<SelectListItem> CategoryLeaves(DateOnly day) => Categories.Values.Where(c => c.ParentId is null).SelectMany(parent =>
    {
        var heading = new SelectListGroup { Name = parent.Name };
        return Categories.Values.Where(c => c.ParentId == parent.Id && day >= c.From && (c.Until is null || day < c.Until))
            .Select(c => new SelectListItem(c.Name, c.Id.ToString()) { Group = heading });
    });
}

/// <summary>Reads those names once in a while instead of on every request; a name that was changed shows after <see cref="Lifetime"/> at the latest.</summary>
public sealed class Lookups(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private Entry? _entry;

    public async Task<Names> ReadAsync(SupervisionDbContext db, CancellationToken cancellationToken)
    {
        if (_entry is { } entry && clock.GetElapsedTime(entry.Read) < Lifetime)
        {
            return entry.Names;
        }

        var groups = await db.UnitGroups.AsNoTracking().OrderBy(g => g.Number).Select(g => new { g.Id, g.Name }).ToListAsync(cancellationToken);
        var jurisdictions = await db.Jurisdictions.AsNoTracking().OrderBy(j => j.Code).Select(j => new { j.Id, j.Name }).ToListAsync(cancellationToken);
        var categories = await db.IssueCategories.AsNoTracking().OrderBy(c => c.Order)
            .Select(c => new CategoryName(c.Id, c.ParentId, c.Name, c.From, c.Until)).ToListAsync(cancellationToken);
        var names = new Names(groups.ToDictionary(g => g.Id, g => g.Name), jurisdictions.ToDictionary(j => j.Id, j => j.Name), categories.ToDictionary(c => c.Id))
        {
            Clauses = (await db.CatalogueAsync(cancellationToken)).SelectMany(r => r.Clauses.Select(r.Cite)).ToDictionary(c => c.Id, c => c.Name),
        };
        _entry = new(names, clock.GetTimestamp());
        return names;
    }

    private sealed record Entry(Names Names, long Read);
}
