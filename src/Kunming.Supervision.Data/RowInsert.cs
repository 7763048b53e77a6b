using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kunming.Supervision.Data;

/// <summary>
/// Adds the inserts of a few new entities to a batch, by the same columns as <see cref="BulkInsert"/>: it writes what SaveChanges would write, but text and parameters of a row are not
/// worked out anew for each. It knows no events, so the caller writes the history too, and links what is chained.
/// </summary>
public static class RowInsert
{
    private static readonly ConditionalWeakTable<IEntityType, string> Texts = [];

    extension(NpgsqlBatch batch)
    {
        /// <summary>Entities with all that they own, owners first.</summary>
        public void AddInserts<TEntity>(IModel model, IEnumerable<TEntity> entities)
            where TEntity : class
        {
            var type = model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is not in the model.");
            foreach (var entity in entities)
            {
                Add(batch, type, new(entity, null));
            }
        }
    }

    private static void Add(NpgsqlBatch batch, IEntityType type, OwnedRow row)
    {
        var command = new NpgsqlBatchCommand(Texts.GetValue(type, TextOf));
        foreach (var column in BulkColumn.Of(type))
        {
            command.Parameters.Add(new() { Value = column.ValueOf(row) ?? DBNull.Value, DataTypeName = column.StoreType });
        }

        batch.BatchCommands.Add(command);
        foreach (var part in BulkColumn.OwnedTables(type))
        {
            foreach (var owned in row.Parts(part))
            {
                Add(batch, part.TargetEntityType, owned);
            }
        }
    }

    private static string TextOf(IEntityType type)
    {
        var columns = BulkColumn.Of(type);
        return $"""
            insert into "{type.GetTableName()}" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) values ({string.Join(", ", columns.Select((_, n) => $"${n + 1}"))})
            """;
    }
}
