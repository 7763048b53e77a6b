using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues.Categories;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure;

public sealed record CategoryName(Guid Id, Guid? ParentId, string Name, DateOnly From, DateOnly? Until);

/// <summary>The few names that every list shows: groups, jurisdictions, categories.</summary>
public sealed record Names(IReadOnlyDictionary<Guid, string> Groups, IReadOnlyDictionary<Guid, string> Jurisdictions, IReadOnlyDictionary<Guid, CategoryName> Categories)
{
    /// <summary>Units by their names as they are now; one that has just come is not among them.</summary>
    public IReadOnlyDictionary<Guid, string> Units { get; init; } = FrozenDictionary<Guid, string>.Empty;

    /// <summary>Clauses of the catalogue by their full names.</summary>
    public IReadOnlyDictionary<Guid, string> Clauses { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Where only the columns are of interest and no row.</summary>
    public static readonly Names None = new(new Dictionary<Guid, string>(), new Dictionary<Guid, string>(), new Dictionary<Guid, CategoryName>());

    /// <summary>Jurisdictions that are no county's: what no group found there, no county found either.</summary>
    public IReadOnlySet<Guid> Cities { get; init; } = FrozenSet<Guid>.Empty;

    public string Group(Guid? id) => id is { } known ? Groups.GetValueOrDefault(known, "") : "县区自查";

    /// <summary>Who found an issue of a unit in that jurisdiction.</summary>
    public string Finder(Guid? group, Guid jurisdiction) => LacksFinder(group, jurisdiction) ? "未写明单元组" : Group(group);

    /// <summary>Neither a group nor a county found it; see <see cref="Domain.Issues.Issue.MayVerifyFirst"/>.</summary>
    public bool LacksFinder(Guid? group, Guid jurisdiction) => group is null && Cities.Contains(jurisdiction);

    public string Jurisdiction(Guid id) => Jurisdictions.GetValueOrDefault(id, "");

    /// <summary>Where each category stands in the tree of another version.</summary>
    public CategoryMap Map { get; init; } = new([], []);

    /// <summary>The versions of the categories by the days from which they hold, the first one included.</summary>
    public IReadOnlyList<(DateOnly From, string Name)> CategoryVersions { get; init; } = [];

    /// <summary>The day whose tree is shown; null shows each issue's category as it was recorded.</summary>
    public DateOnly? Tree { get; init; }

    /// <summary>The same names with categories shown by the tree that holds on a day.</summary>
    public Names By(DateOnly? tree) => tree is { } day && CategoryVersions.Any(v => v.From == day) ? this with { Tree = day } : this;

    /// <summary>By the tree that is shown; of a category that was split all its parts, the one that counts first.</summary>
    public string Category(Guid id) => Named(id, c => c.Name);

    /// <summary>大类／小类</summary>
    public string CategoryPath(Guid id) => Named(id, leaf => leaf.ParentId is { } parent ? $"{Categories.GetValueOrDefault(parent)?.Name}／{leaf.Name}" : leaf.Name);

    /// <summary>A category with those under it; by the tree of a day, whatever stands there in it, and of a category that was split what stands there with any of its parts.</summary>
    public IReadOnlyList<Guid> Under(Guid category)
    {
        Guid[] own = [category, .. Categories.Values.Where(c => c.ParentId == category).Select(c => c.Id)];
        return Tree is { } day ? [.. Categories.Keys.Where(c => Map.PartsAt(c, day).Any(own.Contains))] : own;
    }

    private string Named(Guid id, Func<CategoryName, string> name)
    {
        CategoryName[] parts = Tree is not { } day ? Categories.GetValueOrDefault(id) is { } own ? [own] : [] : [.. Map.PartsAt(id, day).Select(p => Categories.GetValueOrDefault(p)).OfType<CategoryName>()];
        return parts switch
        {
            [] => Unmapped(id),
            [var only] => name(only),
            [var main, .. var others] => $"{name(main)}（拆分，另有{string.Join("、", others.Select(name))}）",
        };
    }

    private string Unmapped(Guid id) => Tree is not null && Categories.TryGetValue(id, out var recorded) ? $"{recorded.Name}（无对应类别）" : "";

    public IEnumerable<SelectListItem> GroupsOf(Viewer viewer) => viewer.SeesCity ? AllGroups : AllGroups.Where(g => viewer.IsIn(Guid.Parse(g.Value)));

    /// <summary>Jurisdictions, to narrow a list.</summary>
    public ChoiceSet Areas => field ??= new(Jurisdictions.Select(j => new SelectListItem(j.Value, j.Key.ToString())));

    /// <summary>Clauses of the catalogue, to narrow a list.</summary>
    public ChoiceSet ClauseChoices => field ??= new(Clauses.Select(c => new SelectListItem(c.Value, c.Key.ToString())));

    private ChoiceSet AllGroups => field ??= new(Groups.Select(g => new SelectListItem(g.Value, g.Key.ToString())));

    /// <summary>Both levels, to narrow a list.</summary>
    public ChoiceSet CategoryTree() => Tree is null ? RecordedTree : new(CategoriesInOrder());

    private ChoiceSet RecordedTree => field ??= new(CategoriesInOrder());

    private IEnumerable<SelectListItem> CategoriesInOrder()
    {
        var shown = Categories.Values.Where(c => Tree is not { } day || (day >= c.From && (c.Until is null || day < c.Until))).ToList();
        return shown.Where(c => c.ParentId is null).SelectMany(parent =>
            shown.Where(c => c.ParentId == parent.Id).Select(c => new SelectListItem($"　{c.Name}{Ending(c)}", c.Id.ToString())).Prepend(new(parent.Name + Ending(parent), parent.Id.ToString())));

        string Ending(CategoryName category) => Tree is null && category.Until is { } until ? $"（用至{until.AddDays(-1):yyyy-MM-dd}）" : "";
    }

    /// <summary>Versions to choose from, the newest first; none while there has been one tree only.</summary>
    public IEnumerable<SelectListItem> VersionItems() => CategoryVersions.Count < 2 ? [] : CategoryVersions.Reverse().Select(v => new SelectListItem($"按{v.Name}", v.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>The leaves that hold on a day, under their headings, to choose one for an issue.</summary>
    public IEnumerable<SelectListItem> CategoryLeaves(DateOnly day) => Categories.Values.Where(c => c.ParentId is null).SelectMany(parent =>
    {
        var heading = new SelectListGroup { Name = parent.Name };
        return Categories.Values.Where(c => c.ParentId == parent.Id && day >= c.From && (c.Until is null || day < c.Until))
            .Select(c => new SelectListItem(c.Name, c.Id.ToString()) { Group = heading });
    });
}

/// <summary>
/// Reads those names once in a while instead of on every request; a name that was changed here shows at once, one that another process changed after
/// <see cref="Lifetime"/> at the latest.
/// </summary>
public sealed class Lookups(TimeProvider clock) : IDisposable
{
    public const string FirstVersion = "初始版";
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    /// <summary>The aggregates whose names they are.</summary>
    public static readonly IReadOnlyList<Type> Parts = [typeof(UnitGroup), typeof(Organisation), typeof(CategoryVersion), typeof(Regulation)];

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Entry? _entry;

    public async Task<Names> ReadAsync(SupervisionDbContext db, CancellationToken cancellationToken)
    {
        var kept = _entry;
        if (IsYoung(kept))
        {
            return kept.Names;
        }

        // One reads; whoever comes meanwhile goes by the names of before, if there are any.
        if (!await _reading.WaitAsync(kept is null ? Timeout.Infinite : 0, cancellationToken))
        {
            return kept!.Names;
        }

        try
        {
            return _entry is var read && IsYoung(read) ? read.Names : await ReadAnewAsync(db, cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Somebody has changed a name.</summary>
    public void Forget() => _entry = null;

    public void Dispose() => _reading.Dispose();

    private bool IsYoung([NotNullWhen(true)] Entry? entry) => entry is not null && clock.GetElapsedTime(entry.Read) < Lifetime;

    private async Task<Names> ReadAnewAsync(SupervisionDbContext db, CancellationToken cancellationToken)
    {
        var groups = await db.UnitGroups.AsNoTracking().InOrder(db).Select(g => new { g.Id, g.Name }).ToListAsync(cancellationToken);
        var jurisdictions = await db.Jurisdictions.AsNoTracking().OrderBy(j => j.Code).Select(j => new { j.Id, j.Name, j.Kind }).ToListAsync(cancellationToken);
        var categories = await db.IssueCategories.AsNoTracking().OrderBy(c => c.Order)
            .Select(c => new CategoryName(c.Id, c.ParentId, c.Name, c.From, c.Until)).ToListAsync(cancellationToken);
        var versions = await db.CategoryVersions.AsNoTracking().Where(v => v.Withdrawn == null).OrderBy(v => v.From).ToListAsync(cancellationToken);
        var names = new Names(groups.ToDictionary(g => g.Id, g => g.Name), jurisdictions.ToDictionary(j => j.Id, j => j.Name), categories.ToDictionary(c => c.Id))
        {
            Map = new(await db.IssueCategories.AsNoTracking().ToListAsync(cancellationToken), versions),
            CategoryVersions = [.. categories.Count is 0 ? [] : new[] { (categories.Min(c => c.From), FirstVersion) }, .. versions.Select(v => (v.From, v.Name))],
            Cities = jurisdictions.Where(j => j.Kind is JurisdictionKind.City).Select(j => j.Id).ToFrozenSet(),
            Units = (await db.Organisations.Select(o => new { o.Id, o.Name }).ToListAsync(cancellationToken)).ToFrozenDictionary(o => o.Id, o => o.Name),
            Clauses = (await db.CatalogueAsync(cancellationToken)).SelectMany(r => r.Clauses.Select(r.Cite)).ToDictionary(c => c.Id, c => c.Name),
        };
        _entry = new(names, clock.GetTimestamp());
        return names;
    }

    private sealed record Entry(Names Names, long Read);
}
