using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>A unit as a list names it: the organisation, or why there is none; a remark when another name was used.</summary>
public sealed record UnitFinding(Organisation? Unit, Rule? Problem, Rule? Remark = null);

/// <summary>
/// Finds organisations by the names that lists use: the name in force, a former name, with or without the area before it
/// (护国街道, 五华区护国街道, 石林县板桥街道), and, where no such name is known, with another of the words for the body of a street, town or
/// village (护国街道办事处, 板桥镇政府). A name that could be several units is refused, never guessed.
/// </summary>
public sealed class UnitFinder
{
    private readonly Dictionary<string, List<(Organisation Unit, int Rank)>> _byKey = new(StringComparer.Ordinal);
    private Dictionary<string, List<(Organisation Unit, int Rank)>>? _byForm;
    private readonly Dictionary<string, Jurisdiction> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Jurisdiction> _areaOf;
    private readonly Dictionary<(string Name, string Area), UnitFinding> _found = [];
    private readonly IReadOnlyList<Organisation> _directory;

    public UnitFinder(IReadOnlyList<Organisation> directory, IReadOnlyList<Jurisdiction> areas)
    {
        (_directory, _areaOf) = (directory, areas.ToDictionary(a => a.Id));
        foreach (var area in areas.OrderBy(a => a.Kind))
        {
            NameKey.FormsOfArea(area.Name).ToList().ForEach(f => _areas.TryAdd(f, area));
        }

        foreach (var unit in directory)
        {
            Add(unit.Name, unit, 0);
            foreach (var former in unit.Names.Where(n => n.Name != unit.Name))
            {
                Add(former.Name, unit, 10);
            }
        }
    }

    public Jurisdiction AreaOf(Organisation unit) => _areaOf[unit.JurisdictionId];

    public string AreaName(Guid id) => _areaOf[id].Name;

    public Jurisdiction? FindArea(string name) => _areas.GetValueOrDefault(NameKey.Of(name));

    /// <param name="area">What the list says of the region; it decides between units of one name.</param>
    public UnitFinding Find(string name, string? area)
    {
        var key = (name, area ?? "");
        if (!_found.TryGetValue(key, out var found))
        {
            _found[key] = found = Search(name, area is null ? null : FindArea(area));
        }

        return found;
    }

    private UnitFinding Search(string name, Jurisdiction? area)
    {
        var key = NameKey.Of(name);
        var candidates = _byKey.GetValueOrDefault(key) ?? [];
        var otherForm = candidates.Count is 0;
        if (otherForm)
        {
            candidates = (_byForm ??= Forms()).GetValueOrDefault(NameKey.WithPlainEnding(key)) ?? [];
        }

        if (area is not null && candidates.Exists(c => c.Unit.JurisdictionId == area.Id))
        {
            candidates = candidates.FindAll(c => c.Unit.JurisdictionId == area.Id);
        }

        if (candidates.Count is 0)
        {
            return new(null, IssueListRules.UnitUnknown.With(name, NameKey.Nearest(name, _directory.Select(o => o.Name))));
        }

        var best = candidates.GroupBy(c => Penalty(c.Unit, c.Rank)).MinBy(g => g.Key)!.Select(c => c.Unit).Distinct().ToList();
        if (best.Count > 1)
        {
            return new(null, IssueListRules.UnitAmbiguous.With(name, string.Join('、', best.Take(3).Select(u => u.Name))));
        }

        var former = candidates.Find(c => c.Unit == best[0]).Rank >= 10;
        return new(
            best[0], null,
            former ? IssueListRules.UnitFormerName.With(name, best[0].Name) : otherForm ? IssueListRules.UnitOtherForm.With(name, best[0].Name) : null);
    }

    /// <summary>The same units by their names with a plain ending; made when the first name is not found otherwise, for most lists need it not.</summary>
    private Dictionary<string, List<(Organisation Unit, int Rank)>> Forms() => _byKey.GroupBy(k => NameKey.WithPlainEnding(k.Key), k => k.Value, StringComparer.Ordinal).ToDictionary(
        g => g.Key, g => g.SelectMany(units => units).GroupBy(u => u.Unit).Select(u => u.MinBy(r => r.Rank)).ToList(), StringComparer.Ordinal);

    // A department may stand in the directory twice, as a member of groups and as an inspected unit: lists mean the latter.
    private static int Penalty(Organisation unit, int rank) =>
        rank + (unit.Kind is OrganisationKind.InspectedUnit ? 0 : 1) + (unit.Until is null ? 0 : 100);

    private void Add(string name, Organisation unit, int rank)
    {
        var full = NameKey.Of(name);
        Register(full, unit, rank);
        var area = _areaOf[unit.JurisdictionId];
        IReadOnlyList<string> forms = area.Kind is JurisdictionKind.City ? [.. NameKey.FormsOfArea(area.Name), "市"] : NameKey.FormsOfArea(area.Name);
        var bare = NameKey.WithoutArea(full, forms);
        Register(bare, unit, rank + 4);
        foreach (var form in forms)
        {
            Register(form + bare, unit, rank + 2);
        }
    }

    private void Register(string key, Organisation unit, int rank)
    {
        var units = _byKey.TryGetValue(key, out var known) ? known : _byKey[key] = [];
        var at = units.FindIndex(u => u.Unit == unit);
        if (at < 0)
        {
            units.Add((unit, rank));
        }
        else if (units[at].Rank > rank)
        {
            units[at] = (unit, rank);
        }
    }
}
