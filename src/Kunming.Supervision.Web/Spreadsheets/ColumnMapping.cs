using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Which column (counted from 0) holds which field, as proposed or as the user put it; remembered by the layout's fingerprint.</summary>
public sealed record ColumnMapping(IReadOnlyDictionary<string, int> Columns)
{
    public static readonly Rule RequiredMissing = new("mapping.required-missing", "请指定“{0}”对应哪一列");
    public static readonly Rule UsedTwice = new("mapping.used-twice", "“{0}”和“{1}”不能对应同一列");
    public static readonly Rule NoSuchColumn = new("mapping.no-such-column", "“{0}”对应的列在表格中不存在");

    public int? this[string field] => Columns.TryGetValue(field, out var column) ? column : null;

    public static ColumnMapping From(IEnumerable<ColumnMatch> proposal) =>
        new(proposal.Where(m => m.Column is not null).ToDictionary(m => m.Field.Key, m => m.Column!.Column, StringComparer.Ordinal));

    /// <summary>The mapping with one field moved to another column, or to none.</summary>
    public ColumnMapping With(string field, int? column)
    {
        var changed = Columns.Where(c => c.Key != field).ToDictionary(StringComparer.Ordinal);
        if (column is { } index)
        {
            changed[field] = index;
        }

        return new(changed);
    }

    /// <summary>What stands in the way of importing with this mapping.</summary>
    public IReadOnlyList<Rule> Obstacles(IReadOnlyList<ColumnTitle> columns, IReadOnlyList<FieldDefinition> fields)
    {
        var obstacles = fields.Where(f => f.IsRequired && this[f.Key] is null).Select(f => RequiredMissing.With(f.Name)).ToList();
        obstacles.AddRange(fields.Where(f => this[f.Key] is { } c && (c < 0 || columns.All(t => t.Column != c))).Select(f => NoSuchColumn.With(f.Name)));
        obstacles.AddRange(fields.Where(f => this[f.Key] is not null).GroupBy(f => this[f.Key]).Where(g => g.Count() > 1)
            .Select(g => UsedTwice.With(g.First().Name, g.Skip(1).First().Name)));
        return obstacles;
    }
}
