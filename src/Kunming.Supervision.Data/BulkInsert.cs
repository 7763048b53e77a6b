using Kunming.Supervision.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kunming.Supervision.Data;

/// <summary>
/// Writes new entities by COPY instead of row by row, guided by the model alone: tables, columns, converters, complex and owned types. It
/// writes what SaveChanges would write, for entities whose keys the domain makes; it knows no events, so the caller writes the history too.
/// COPY is closed to tables under row security, so the rows pass through a temporary table.
/// </summary>
public static class BulkInsert
{
    private const string Stage = "bulk_stage";

    extension(SupervisionDbContext db)
    {
        /// <summary>Writes entities with all that they own, inside the transaction that the context is in. They are not tracked afterwards.</summary>
        public async Task BulkInsertAsync<TEntity>(IReadOnlyCollection<TEntity> entities, CancellationToken cancellation = default)
            where TEntity : class
        {
            if (entities.Count is 0)
            {
                return;
            }

            var type = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is not in the model.");
            if (entities is IReadOnlyCollection<ChainedRow> rows && rows.Any(r => !r.IsLinked))
            {
                await ChainWriter.StoreHeadsAsync(db, await ChainWriter.LinkAsync(db, rows, cancellation), cancellation);
            }

            await db.Database.OpenConnectionAsync(cancellation);
            try
            {
                await CopyAsync(db, type, [.. entities.Select(e => new OwnedRow(e, null))], cancellation);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    private static async Task CopyAsync(SupervisionDbContext db, IEntityType type, IReadOnlyList<OwnedRow> rows, CancellationToken cancellation)
    {
        if (rows.Count is 0)
        {
            return;
        }

        var columns = BulkColumn.Of(type);
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await RunAsync(db, $"create temporary table {Stage} as select {names} from \"{type.GetTableName()}\" with no data", cancellation);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (var copy = await connection.BeginBinaryImportAsync($"copy {Stage} ({names}) from stdin (format binary)", cancellation))
        {
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellation);
                foreach (var column in columns)
                {
                    var value = column.ValueOf(row);
                    await (value is null ? copy.WriteNullAsync(cancellation) : copy.WriteAsync(value, column.StoreType, cancellation));
                }
            }

            await copy.CompleteAsync(cancellation);
        }

        await RunAsync(db, $"insert into \"{type.GetTableName()}\" ({names}) select {names} from {Stage}; drop table {Stage}", cancellation);
        foreach (var part in BulkColumn.OwnedTables(type))
        {
            await CopyAsync(db, part.TargetEntityType, [.. rows.SelectMany(r => r.Parts(part))], cancellation);
        }
    }

    // Names of the model, nothing that anybody typed.
    private static Task<int> RunAsync(SupervisionDbContext db, string sql, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(sql, cancellation);
}
