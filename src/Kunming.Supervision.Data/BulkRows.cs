using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kunming.Supervision.Data;

/// <summary>
/// The values of new entities and of all that they own, table by table, as their columns want them. Working them out needs no database, so that it can be done
/// while the one before them is written.
/// </summary>
public sealed class BulkRows
{
    private BulkRows(IReadOnlyList<Table> tables) => Tables = tables;

    internal IReadOnlyList<Table> Tables { get; }

    /// <param name="entities">Linked already, where they are rows of a chain.</param>
    public static BulkRows Of<TEntity>(IModel model, IReadOnlyCollection<TEntity> entities)
        where TEntity : class
    {
        var type = model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is not in the model.");
        return new([.. TablesOf(type, [.. entities.Select(e => new OwnedRow(e, null))])]);
    }

    private static IEnumerable<Table> TablesOf(IEntityType type, IReadOnlyList<OwnedRow> rows)
    {
        if (rows.Count is 0)
        {
            yield break;
        }

        // Most of an issue's hundred columns hold nothing in its first hour, and many of the others the same in every row of a list: neither need be sent for each row.
        var columns = BulkColumn.Of(type).Select(c => (Column: c, Values: rows.Select(c.ValueOf).ToArray())).Where(c => c.Column.HasDefault || Array.Exists(c.Values, v => v is not null)).ToArray();
        var same = rows.Count is 1 ? [] : Array.FindAll(columns, c => Array.TrueForAll(c.Values, v => Equals(v, c.Values[0])));
        var own = columns.Except(same).ToArray();
        yield return new(type.GetTableName()!, rows.Count, [.. own.Select(c => c.Column)], [.. own.Select(c => c.Values)], [.. same.Select(c => (c.Column, c.Values[0]))]);
        foreach (var part in BulkColumn.OwnedTables(type))
        {
            foreach (var table in TablesOf(part.TargetEntityType, [.. rows.SelectMany(r => r.Parts(part))]))
            {
                yield return table;
            }
        }
    }

    /// <param name="Columns">Those whose values differ.</param>
    /// <param name="Values">For each of them its value in each row.</param>
    /// <param name="Same">Those that hold the same in every row. What is nowhere anything is left to the database.</param>
    internal sealed record Table(string Name, int Rows, IReadOnlyList<BulkColumn> Columns, IReadOnlyList<object?[]> Values, IReadOnlyList<(BulkColumn Column, object? Value)> Same);
}
