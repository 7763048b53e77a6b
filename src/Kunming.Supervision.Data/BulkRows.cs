using System.IO.Pipelines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kunming.Supervision.Data;

/// <summary>
/// The values of new entities and of all that they own, table by table, as they go to the database, which takes them once. Working them out needs no database, so
/// that it can be done while the one before them is written.
/// </summary>
public sealed class BulkRows
{
    private const int Segment = 64 * 1024;

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
        yield return new(type.GetTableName()!, [.. own.Select(c => c.Column)], Write(rows.Count, own), [.. same.Select(c => (c.Column, c.Values[0]))]);
        foreach (var part in BulkColumn.OwnedTables(type))
        {
            foreach (var table in TablesOf(part.TargetEntityType, [.. rows.SelectMany(r => r.Parts(part))]))
            {
                yield return table;
            }
        }
    }

    private static PipeReader Write(int rows, (BulkColumn Column, object?[] Values)[] columns)
    {
        // Nobody reads before everything is written; its memory comes from a pool and goes back as the parts are sent.
        var pipe = new Pipe(new(minimumSegmentSize: Segment, pauseWriterThreshold: 0, useSynchronizationContext: false));
        var fields = Array.ConvertAll(columns, c => CopyFormat.FieldOf(c.Column.StoreType));
        CopyFormat.Begin(pipe.Writer);
        for (var row = 0; row < rows; row++)
        {
            CopyFormat.BeginRow(pipe.Writer, columns.Length);
            for (var column = 0; column < columns.Length; column++)
            {
                if (columns[column].Values[row] is { } value)
                {
                    fields[column](pipe.Writer, value);
                }
                else
                {
                    CopyFormat.WriteNull(pipe.Writer);
                }
            }
        }

        CopyFormat.End(pipe.Writer);
        pipe.Writer.Complete();
        return pipe.Reader;
    }

    /// <param name="Columns">Those whose values differ.</param>
    /// <param name="Content">Their values, row by row, as COPY reads them.</param>
    /// <param name="Same">Those that hold the same in every row. What is nowhere anything is left to the database.</param>
    internal sealed record Table(string Name, IReadOnlyList<BulkColumn> Columns, PipeReader Content, IReadOnlyList<(BulkColumn Column, object? Value)> Same);
}
