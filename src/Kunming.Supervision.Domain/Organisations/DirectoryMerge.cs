using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>
/// Takes a directory workbook into the directory: same code, other name is a rename with dates; what the workbook does not name stays as it is.
/// </summary>
/// <param name="since">The day from which changes hold.</param>
public sealed class DirectoryMerge
{
    private readonly DirectoryCheck _check;
    private readonly DateOnly _since;
    private readonly Dictionary<string, Jurisdiction> _areas;
    private readonly Dictionary<string, Organisation> _organisations;
    private readonly ILookup<Guid, string> _codes;

    public DirectoryMerge(DirectoryWorkbookContent content, IEnumerable<Jurisdiction> areas, IEnumerable<Organisation> organisations, DateOnly since)
    {
        _since = since;
        _areas = areas.ToDictionary(a => a.Code);
        _organisations = organisations.ToDictionary(o => o.Code);
        _codes = _organisations.Values.ToLookup(o => o.Id, o => o.Code);
        _check = new(content, _areas, _organisations);
        Preview = Compare();
    }

    public DirectoryPreview Preview { get; }

    /// <summary>Changes the given organisations and jurisdictions, and gives those that are new.</summary>
    /// <exception cref="RuleViolationException">The workbook has errors; each rule's sentence names its place.</exception>
    public (IReadOnlyList<Jurisdiction> Areas, IReadOnlyList<Organisation> Organisations) Apply(Signature by)
    {
        RuleViolationException.ThrowIfAny([.. Preview.Errors.Select(e => e.Rule with { Message = e.Sentence })]);
        var newAreas = TakeAreas();
        var newOrganisations = _check.Entries.Select(e => Take(e, by)).OfType<Organisation>().ToList();
        foreach (var entry in _check.Entries)
        {
            foreach (var (kind, codes) in entry.Ties)
            {
                _organisations[entry.Code].Affiliate(kind, [.. codes.Select(c => _organisations[c])], _since, by);
            }
        }

        return (newAreas, newOrganisations);
    }

    private List<Jurisdiction> TakeAreas()
    {
        var added = new List<Jurisdiction>();
        if (!_areas.ContainsKey(DirectoryCheck.CityCode))
        {
            added.Add(new(DirectoryCheck.CityCode, DirectoryCheck.CityName, JurisdictionKind.City));
        }

        foreach (var entry in _check.Entries.Where(e => e.AreaName is not null))
        {
            if (_areas.TryGetValue(entry.Code, out var area))
            {
                area.Correct(entry.AreaName!, entry.Autonomous);
            }
            else
            {
                added.Add(new(entry.Code, entry.AreaName!, entry.Layout.Sheet is DirectorySheet.Zones ? JurisdictionKind.Zone : JurisdictionKind.County, entry.Autonomous));
            }
        }

        added.ForEach(a => _areas.Add(a.Code, a));
        return added;
    }

    private Organisation? Take(DirectoryEntry entry, Signature by)
    {
        var area = _areas[entry.AreaCode].Id;
        if (!_organisations.TryGetValue(entry.Code, out var known))
        {
            return _organisations[entry.Code] = Organisation.Establish(entry.Code, entry.Name, entry.Kind, area, entry.Note, _since, by);
        }

        if (known.Name != entry.Name)
        {
            known.Rename(entry.Name, _since, by);
        }

        known.Describe(entry.Kind, area, NoteOf(entry, known), by);
        return null;
    }

    private DirectoryPreview Compare()
    {
        var changes = _check.Entries.Select(ChangeOf).ToList();
        var named = _check.Entries.Select(e => e.Code).ToHashSet();
        return new(
            [.. DirectoryLayout.All.Select(l => CountOf(l, [.. _check.Entries.Zip(changes).Where(p => p.First.Layout == l).Select(p => p.Second?.Kind)]))],
            [.. _check.Errors, .. EarlyRenames()],
            _check.Warnings,
            _check.Ignored,
            [.. changes.OfType<DirectoryChange>()],
            [.. _organisations.Values.Where(o => o.Until is null && !named.Contains(o.Code)).OrderBy(o => o.Code, StringComparer.Ordinal)
                .Select(o => new DirectoryAbsence(o.Code, o.Name, o.Kind))]);
    }

    private static DirectorySheetCount CountOf(DirectoryLayout layout, IReadOnlyList<DirectoryChangeKind?> kinds) => new(
        layout.Name,
        kinds.Count(k => k is DirectoryChangeKind.New),
        kinds.Count(k => k is DirectoryChangeKind.Renamed),
        kinds.Count(k => k is DirectoryChangeKind.Changed),
        kinds.Count(k => k is null));

    private IEnumerable<DirectoryRemark> EarlyRenames() =>
        from entry in _check.Entries
        let known = _organisations.GetValueOrDefault(entry.Code)
        where known is { Until: null } && known.Name != entry.Name && known.Names.Single(n => n.Until is null).From > _since
        select entry.Table.Remark(entry.Row, DirectoryColumns.Name, OrganisationRules.BeforeCurrentName.With(known.Names.Single(n => n.Until is null).From));

    private DirectoryChange? ChangeOf(DirectoryEntry entry)
    {
        if (!_organisations.TryGetValue(entry.Code, out var known))
        {
            return new(entry.Layout.Name, entry.Row.Number, entry.Code, entry.Name, DirectoryChangeKind.New, []);
        }

        IReadOnlyList<string> details = [.. DetailsOf(entry, known)];
        var renamed = known.Name != entry.Name;
        return details.Count is 0 && !renamed ? null : new(
            entry.Layout.Name, entry.Row.Number, entry.Code, entry.Name,
            renamed ? DirectoryChangeKind.Renamed : DirectoryChangeKind.Changed,
            renamed ? [$"更名：“{known.Name}”改为“{entry.Name}”", .. details] : details);
    }

    private IEnumerable<string> DetailsOf(DirectoryEntry entry, Organisation known)
    {
        if (known.Kind != entry.Kind)
        {
            yield return $"类别由“{OrganisationKinds.NameOf(known.Kind)}”改为“{OrganisationKinds.NameOf(entry.Kind)}”";
        }

        if (_areas.GetValueOrDefault(entry.AreaCode)?.Id != known.JurisdictionId)
        {
            yield return $"所属区域由{Quoted(_areas.Values.FirstOrDefault(a => a.Id == known.JurisdictionId)?.Name)}改为{Quoted(AreaOf(entry.AreaCode))}";
        }

        if (NoteOf(entry, known) != known.Note)
        {
            yield return $"{entry.Layout.NoteColumn}由{Quoted(known.Note)}改为{Quoted(entry.Note)}";
        }

        if (entry.AreaName is { } area && _areas.GetValueOrDefault(entry.Code) is { } stored && (stored.Name, stored.Autonomous) != (area, entry.Autonomous))
        {
            yield return $"区域由“{Describe(stored.Name, stored.Autonomous)}”改为“{Describe(area, entry.Autonomous)}”";
        }

        foreach (var (kind, codes) in entry.Ties)
        {
            var now = known.Affiliations.Where(a => a.Kind == kind && a.Until is null).SelectMany(a => _codes[a.TargetId]).ToHashSet();
            if (!now.SetEquals(codes))
            {
                var tie = kind switch
                {
                    AffiliationKind.ManagedBy => "上级单位",
                    AffiliationKind.ContactedBy => "联系的监督检查室",
                    _ => "综合监督单位",
                };
                // One body may take the name of another: then the code tells them apart.
                var isSameWord = NamesOf(now, false) == NamesOf(codes, false);
                yield return $"{tie}由{Quoted(NamesOf(now, isSameWord))}改为{Quoted(NamesOf(codes, isSameWord))}";
            }
        }
    }

    /// <summary>As they are called today; what is new, as the workbook calls it.</summary>
    private string? NamesOf(IEnumerable<string> codes, bool withCode) => string.Join('、', codes.Order(StringComparer.Ordinal).Select(c =>
        (_organisations.GetValueOrDefault(c)?.Name ?? _check.Entries.First(e => e.Code == c).Name) + (withCode ? $"（{c}）" : ""))) is { Length: > 0 } names ? names : null;

    private string? AreaOf(string code) => _areas.GetValueOrDefault(code)?.Name ?? _check.Entries.FirstOrDefault(e => e.Code == code)?.AreaName;

    private static string Describe(string area, bool autonomous) => autonomous ? $"{area}（自治县）" : area;

    private static string Quoted(string? note) => note is null ? "空" : $"“{note.Replace('“', '‘').Replace('”', '’')}”";

    private static string? NoteOf(DirectoryEntry entry, Organisation known) =>
        entry.Layout.NoteColumn is { } column && entry.Table.Has(column) ? entry.Note : known.Note;
}
