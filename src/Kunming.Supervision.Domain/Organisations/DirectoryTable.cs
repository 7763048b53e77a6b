using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>A sheet with its columns found, and the rows that could be taken from it; remarks are collected on the way.</summary>
internal sealed class DirectoryTable
{
    private static readonly Dictionary<string, OrganisationKind> CityKinds = new[]
    {
        OrganisationKind.CityCommission, OrganisationKind.PartyConductOffice, OrganisationKind.SupervisionOffice, OrganisationKind.TourOffice,
        OrganisationKind.CaseOffice, OrganisationKind.PetitionOffice, OrganisationKind.OtherOffice,
    }.ToDictionary(OrganisationKinds.NameOf);

    private readonly DirectorySheetContent _content;
    private readonly Dictionary<string, int> _columns = [];
    private readonly List<DirectoryRemark> _errors;

    public DirectoryTable(DirectoryLayout layout, DirectorySheetContent content, List<DirectoryRemark> errors, List<DirectoryIgnored> ignored)
    {
        (Layout, _content, _errors) = (layout, content, errors);
        FindColumns(ignored);
        _errors.AddRange(content.Faults.Where(f => _columns.ContainsValue(f.Column)).Select(f => new DirectoryRemark(Layout.Name, f.Row, f.Column, HeadingOf(f.Column), f.Rule)));
    }

    public DirectoryLayout Layout { get; }

    public DirectoryRemark Remark(DirectoryRow row, string column, Rule rule) => new(Layout.Name, row.Number, _columns[column], column, rule);

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The rows that are right in themselves. Empty rows are passed over.</summary>
    public IEnumerable<DirectoryEntry> Entries()
    {
        if (Layout.Columns.Any(c => !DirectoryLayout.IsOptional(c) && !Has(c)))
        {
            yield break;
        }

        foreach (var row in _content.Rows.Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            if (Read(row) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private DirectoryEntry? Read(DirectoryRow row)
    {
        var before = _errors.Count;
        var code = Folding.Compact(Required(row, Layout.CodeColumn, Organisation.CodeMaxLength));
        var name = Required(row, DirectoryColumns.Name, Organisation.NameMaxLength);
        var entry = new DirectoryEntry(this, row, code, name, KindOf(row, name))
        {
            Note = Layout.NoteColumn is { } note ? Optional(row, note, Organisation.NoteMaxLength) : null,
            AreaName = Layout.AreaColumn is { } area ? Required(row, area, Jurisdiction.NameMaxLength) : null,
            Autonomous = AnswerOf(row, DirectoryColumns.Autonomous),
            Area = Layout.OtherColumns.Contains(DirectoryColumns.Area) ? Required(row, DirectoryColumns.Area, Jurisdiction.NameMaxLength) : null,
            Parent = Optional(row, DirectoryColumns.Parent, Organisation.NameMaxLength),
            Office = Optional(row, DirectoryColumns.Office, Organisation.NameMaxLength),
            Supervised = [.. Cell(row, DirectoryColumns.Supervises)
                .Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
        };
        return _errors.Count == before ? entry : null;
    }

    private OrganisationKind KindOf(DirectoryRow row, string name)
    {
        switch (Layout.Sheet)
        {
            case DirectorySheet.Counties:
                return OrganisationKind.CountyCommission;
            case DirectorySheet.Zones:
                return OrganisationKind.ZoneCommission;
            case DirectorySheet.FunctionalDepartments:
                return OrganisationKind.FunctionalDepartment;
            case DirectorySheet.InspectedUnits:
                return OrganisationKind.InspectedUnit;
        }

        var kinds = Layout.Sheet is DirectorySheet.City
            ? CityKinds
            : new Dictionary<string, OrganisationKind> { [OrganisationKinds.NameOf(OrganisationKind.ResidentGroup)] = OrganisationKind.ResidentGroup };
        var word = Required(row, DirectoryColumns.Kind, Organisation.NameMaxLength);
        if (word.Length > 0 && !kinds.ContainsKey(word))
        {
            _errors.Add(Remark(row, DirectoryColumns.Kind, DirectoryRules.UnknownKind.With(word, string.Join("、", kinds.Keys))));
        }

        // The directory calls the case office and the petition office 内设机构 like any other; the name tells them apart.
        var kind = kinds.GetValueOrDefault(word);
        return kind is OrganisationKind.OtherOffice && CityKinds.TryGetValue(name, out var named) ? named : kind;
    }

    private bool AnswerOf(DirectoryRow row, string column)
    {
        var answer = Cell(row, column);
        if (answer is not ("" or "是" or "否"))
        {
            _errors.Add(Remark(row, column, DirectoryRules.UnknownAnswer.With(answer)));
        }

        return answer is "是";
    }

    private string Required(DirectoryRow row, string column, int maxLength)
    {
        if (Cell(row, column).Length is 0)
        {
            _errors.Add(Remark(row, column, DirectoryRules.ValueMissing.With(column)));
            return "";
        }

        return Optional(row, column, maxLength) ?? "";
    }

    private string? Optional(DirectoryRow row, string column, int maxLength)
    {
        try
        {
            return Text.Optional(Cell(row, column).ReplaceLineEndings(""), column, maxLength);
        }
        catch (RuleViolationException refused)
        {
            _errors.AddRange(refused.Rules.Select(r => Remark(row, column, r)));
            return null;
        }
    }

    /// <summary>A cell's text, with the half-width brackets that users mix in made full.</summary>
    private string Cell(DirectoryRow row, string column) => _columns.TryGetValue(column, out var index) && index < row.Cells.Count
        ? row.Cells[index].Trim().Replace('(', '（').Replace(')', '）')
        : "";

    private void FindColumns(List<DirectoryIgnored> ignored)
    {
        if (_content.Header.Count is 0)
        {
            _errors.Add(new(Layout.Name, null, null, null, DirectoryRules.HeaderMissing));
            return;
        }

        for (var i = 0; i < _content.Header.Count; i++)
        {
            var heading = _content.Header[i].Trim();
            var column = Layout.Columns.FirstOrDefault(c => Folding.Compact(c) == Folding.Compact(heading));
            if (column is null)
            {
                ignored.AddRange(heading.Length is 0 ? [] : [new DirectoryIgnored(Layout.Name, DirectoryRemark.Letters(i), heading)]);
            }
            else if (!_columns.TryAdd(column, i))
            {
                _errors.Add(new(Layout.Name, _content.HeaderRow, i, heading, DirectoryRules.ColumnTwice.With(column)));
            }
        }

        _errors.AddRange(Layout.Columns.Where(c => !DirectoryLayout.IsOptional(c) && !Has(c))
            .Select(c => new DirectoryRemark(Layout.Name, _content.HeaderRow, null, null, DirectoryRules.ColumnMissing.With(c))));
    }

    private string? HeadingOf(int column) => column < _content.Header.Count && _content.Header[column].Length > 0 ? _content.Header[column] : null;
}
