using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>Reads a directory workbook against what is stored, and says everything that is wrong with it at once.</summary>
/// <remarks>
/// A unit's jurisdiction is the one its row states, also where the unit's name is that of a development zone (e.g. the statistical
/// township 五华区昆明国家高新技术产业开发区 lies in 五华区): the directory decides, not a reading of names.
/// </remarks>
internal sealed class DirectoryCheck
{
    public const string CityCode = "530100";
    public const string CityName = "昆明市";

    private readonly List<DirectoryEntry> _entries = [];
    private readonly List<DirectoryRemark> _errors = [];
    private readonly List<DirectoryRemark> _warnings = [];
    private readonly List<DirectoryIgnored> _ignored = [];
    private readonly IReadOnlyDictionary<string, Jurisdiction> _areas;
    private readonly IReadOnlyDictionary<string, Organisation> _stored;

    public DirectoryCheck(
        DirectoryWorkbookContent content, IReadOnlyDictionary<string, Jurisdiction> areas, IReadOnlyDictionary<string, Organisation> stored)
    {
        (_areas, _stored) = (areas, stored);
        _ignored.AddRange(content.OtherSheets.Select(s => new DirectoryIgnored(s, null, null)));
        foreach (var layout in DirectoryLayout.All)
        {
            Take(layout, [.. content.Sheets.Where(s => s.Sheet == layout.Sheet)]);
        }

        CheckCodes();
        CheckNames();
        CheckAgainstStored();
        Resolve();
        CheckParents();
    }

    /// <summary>The rows that are right, in the order of sheets and rows.</summary>
    public IReadOnlyList<DirectoryEntry> Entries => _entries;

    public IReadOnlyList<DirectoryRemark> Errors => _errors;

    public IReadOnlyList<DirectoryRemark> Warnings => _warnings;

    public IReadOnlyList<DirectoryIgnored> Ignored => _ignored;

    private void Take(DirectoryLayout layout, IReadOnlyList<DirectorySheetContent> sheets)
    {
        if (sheets.Count is not 1)
        {
            _errors.Add(new(layout.Name, null, null, null, sheets.Count is 0 ? DirectoryRules.SheetMissing : DirectoryRules.SheetTwice));
            return;
        }

        _entries.AddRange(new DirectoryTable(layout, sheets[0], _errors, _ignored).Entries());
        _ignored.AddRange(sheets[0].FarCells.Select(c => new DirectoryIgnored(layout.Name, DirectoryRemark.Letters(c.Column), $"第{c.Row}行")));
    }

    private void CheckCodes()
    {
        var codes = new Dictionary<string, DirectoryEntry>(StringComparer.OrdinalIgnoreCase);
        var areas = new Dictionary<string, DirectoryEntry>();
        foreach (var entry in _entries)
        {
            if (!codes.TryAdd(entry.Code, entry))
            {
                var first = codes[entry.Code];
                Refuse(entry, entry.Layout.CodeColumn, DirectoryRules.CodeTwice.With(entry.Code, first.Layout.Name, first.Row.Number));
            }

            if (entry.AreaName is { } area && !areas.TryAdd(Folding.Compact(area), entry))
            {
                var first = areas[Folding.Compact(area)];
                Refuse(entry, entry.Layout.AreaColumn!, DirectoryRules.AreaTwice.With(area, first.Layout.Name, first.Row.Number));
            }
        }
    }

    private void CheckNames()
    {
        var names = new Dictionary<(DirectorySheet, string), DirectoryEntry>();
        foreach (var entry in _entries.Where(e => !names.TryAdd((e.Layout.Sheet, Folding.Compact(e.Name)), e)))
        {
            var first = names[(entry.Layout.Sheet, Folding.Compact(entry.Name))];
            _warnings.Add(entry.Table.Remark(entry.Row, DirectoryColumns.Name, DirectoryRules.NameTwice.With(entry.Name, first.Row.Number)));
        }

        var named = _entries.Select(e => e.Code).ToHashSet();
        var left = _stored.Values.Where(o => o.Until is null && !named.Contains(o.Code)).ToLookup(o => Folding.Compact(o.Name));
        foreach (var (entry, other) in _entries.Where(e => !_stored.ContainsKey(e.Code)).SelectMany(e => left[Folding.Compact(e.Name)].Select(o => (e, o))))
        {
            _warnings.Add(entry.Table.Remark(entry.Row, entry.Layout.CodeColumn, DirectoryRules.NameUnderOtherCode.With(entry.Name, other.Code)));
        }

        var heads = _entries.Where(e => e.Kind is OrganisationKind.CityCommission).Select(e => e.Code)
            .Union(_stored.Values.Where(o => o is { Kind: OrganisationKind.CityCommission, Until: null } && _entries.All(e => e.Code != o.Code)).Select(o => o.Code))
            .Count();
        if (heads is not 1)
        {
            _errors.Add(new(DirectoryLayout.All[0].Name, null, null, null, DirectoryRules.OneCommission.With(heads)));
        }
    }

    private void CheckAgainstStored()
    {
        foreach (var entry in _entries)
        {
            if (_stored.GetValueOrDefault(entry.Code) is { Until: { } until })
            {
                Refuse(entry, entry.Layout.CodeColumn, DirectoryRules.Closed.With(entry.Code, until));
            }

            var kind = entry.Layout.Sheet is DirectorySheet.Zones ? JurisdictionKind.Zone : JurisdictionKind.County;
            if (entry.AreaName is not null && (entry.Code is CityCode || (_areas.GetValueOrDefault(entry.Code) is { } area && area.Kind != kind)))
            {
                Refuse(entry, entry.Layout.CodeColumn, DirectoryRules.AreaOfOtherKind.With(entry.Code));
            }
        }
    }

    private void Resolve()
    {
        var coded = _entries.Select(e => e.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var city = _areas.GetValueOrDefault(CityCode)?.Id;
        var all = _entries.Select(e => new DirectoryName(e.Code, e.Name, e.Kind, e.Area is CityName or null))
            .Concat(_stored.Values.Where(o => o.Until is null && !coded.Contains(o.Code)).Select(o => new DirectoryName(o.Code, o.Name, o.Kind, o.JurisdictionId == city)))
            .ToList();
        var former = all.Where(n => _stored.ContainsKey(n.Code)).SelectMany(n => _stored[n.Code].Names.Where(o => o.Name != n.Name).Select(o => n with { Name = o.Name })).ToList();
        var areas = new DirectoryIndex(_entries.Where(e => e.AreaName is not null).Select(e => new DirectoryName(e.Code, e.AreaName!, null))
            .Append(new(CityCode, CityName, null))
            .Concat(_areas.Values.Where(a => a.Code is not CityCode && !coded.Contains(a.Code)).Select(a => new DirectoryName(a.Code, a.Name, null))), []);
        var parents = IndexOf(k => k is not (OrganisationKind.InspectedUnit or OrganisationKind.FunctionalDepartment));
        var offices = IndexOf(k => k is OrganisationKind.SupervisionOffice);
        var departments = IndexOf(k => k is OrganisationKind.InspectedUnit or OrganisationKind.FunctionalDepartment);

        foreach (var entry in _entries)
        {
            entry.AreaCode = entry.AreaName is not null ? entry.Code
                : entry.Area is { } area ? Find(entry, DirectoryColumns.Area, areas, area, DirectoryRules.UnknownArea) ?? ""
                : CityCode;
            foreach (var tie in entry.Layout.Ties)
            {
                entry.Ties[tie] = tie switch
                {
                    AffiliationKind.ManagedBy => One(entry, DirectoryColumns.Parent, parents, entry.Parent, DirectoryRules.UnknownParent),
                    AffiliationKind.ContactedBy => One(entry, DirectoryColumns.Office, offices, entry.Office, DirectoryRules.UnknownOffice),
                    _ => Supervised(entry, departments),
                };
            }
        }

        DirectoryIndex IndexOf(Func<OrganisationKind?, bool> isMeant) => new(all.Where(n => isMeant(n.Kind)), former.Where(n => isMeant(n.Kind)));
    }

    private IReadOnlyList<string> One(DirectoryEntry entry, string column, DirectoryIndex index, string? word, Rule unknown) =>
        word is not null && Find(entry, column, index, word, unknown) is { } code ? [code] : [];

    private string? Find(DirectoryEntry entry, string column, DirectoryIndex index, string word, Rule unknown)
    {
        var (code, rule) = index.Find(word, unknown);
        if (rule is not null)
        {
            Refuse(entry, column, rule);
        }

        return code;
    }

    private List<string> Supervised(DirectoryEntry entry, DirectoryIndex departments)
    {
        var found = entry.Supervised.Select(word => (Word: word, Code: departments.FindSupervised(word))).ToList();
        _warnings.AddRange(found.Where(f => f.Code is null).Select(f =>
            entry.Table.Remark(entry.Row, DirectoryColumns.Supervises, DirectoryRules.UnknownSupervised.With(f.Word))));
        return [.. found.Select(f => f.Code).OfType<string>().Distinct()];
    }

    private void CheckParents()
    {
        var parents = _entries.Where(e => e.Ties.GetValueOrDefault(AffiliationKind.ManagedBy) is [_]).DistinctBy(e => e.Code)
            .ToDictionary(e => e.Code, e => e.Ties[AffiliationKind.ManagedBy][0]);
        foreach (var entry in _entries.Where(e => parents.ContainsKey(e.Code)))
        {
            var above = new HashSet<string>();
            for (var code = entry.Code; parents.TryGetValue(code, out var parent) && above.Add(code); code = parent)
            {
                if (parent == entry.Code)
                {
                    Refuse(entry, DirectoryColumns.Parent, DirectoryRules.ParentCircle);
                }
            }
        }
    }

    private void Refuse(DirectoryEntry entry, string column, Rule rule) => _errors.Add(entry.Table.Remark(entry.Row, column, rule));
}
