using System.Data;
using System.IO.Pipelines;
using Kunming.Supervision.Data.History;
using Microsoft.EntityFrameworkCore;
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

            if (entities is IReadOnlyCollection<ChainedRow> rows && rows.Any(r => !r.IsLinked))
            {
                await ChainWriter.StoreHeadsAsync(db, await ChainWriter.LinkAsync(db, rows, cancellation), cancellation);
            }

            await db.BulkInsertAsync(BulkRows.Of(db.Model, entities), cancellation);
        }

        /// <summary>Writes what was worked out before, inside the transaction that the context is in.</summary>
        public async Task BulkInsertAsync(BulkRows rows, CancellationToken cancellation = default)
        {
            await db.Database.OpenConnectionAsync(cancellation);
            try
            {
                if (rows.Tables is [var first, ..])
                {
                    await RunAsync(db, Staging(first), cancellation);
                }

                for (var i = 0; i < rows.Tables.Count; i++)
                {
                    await CopyAsync(db, rows.Tables[i], rows.Tables.ElementAtOrDefault(i + 1), cancellation);
                }
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    /// <param name="next">For which the way is made in the same breath: every answer that is waited for is a hundredth of a large set.</param>
    private static async Task CopyAsync(SupervisionDbContext db, BulkRows.Table table, BulkRows.Table? next, CancellationToken cancellation)
    {
        var names = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
        await SendAsync((NpgsqlConnection)db.Database.GetDbConnection(), $"copy {Stage} ({names}) from stdin (format binary)", table.Content, cancellation);
        var all = string.Concat(table.Same.Select(s => $", \"{s.Column.Name}\""));
        var values = string.Concat(table.Same.Select((_, n) => $", {{{n}}}"));
        NpgsqlParameter[] same = [.. table.Same.Select(s => new NpgsqlParameter { Value = s.Value ?? DBNull.Value, DataTypeName = s.Column.StoreType })];
        await RunAsync(db, $"insert into \"{table.Name}\" ({names}{all}) select {string.Join(", ", table.Columns.Select(Unstaged))}{values} from {Stage}; drop table {Stage}; {(next is null ? "" : Staging(next))}", cancellation, same);
    }

    private static string Staging(BulkRows.Table table) =>
        $"create temporary table {Stage} as select {string.Join(", ", table.Columns.Select(Staged))} from \"{table.Name}\" with no data";

    /// <summary>Some tens of milliseconds, which nothing interrupts: cancelled in the middle of a write, the driver breaks the connection and calls it a failure.</summary>
    private static async Task SendAsync(NpgsqlConnection connection, string copy, PipeReader content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var stream = await connection.BeginRawBinaryCopyAsync(copy, CancellationToken.None);
        try
        {
            await content.CopyToAsync(stream, CancellationToken.None);
        }
        catch when (connection.State is ConnectionState.Open)
        {
            // Otherwise the end of the stream would say that this had been all.
            await stream.CancelAsync();
            throw;
        }
    }

    private static string Staged(BulkColumn column) => CopyFormat.StagedAs(column.StoreType) is { } other ? $"\"{column.Name}\"::{other}" : $"\"{column.Name}\"";

    private static string Unstaged(BulkColumn column) => CopyFormat.StagedAs(column.StoreType) is null ? $"\"{column.Name}\"" : $"\"{column.Name}\"::{column.StoreType}";

    // Names of the model, nothing that anybody typed; values are parameters.
    private static Task<int> RunAsync(SupervisionDbContext db, string sql, CancellationToken cancellation, params NpgsqlParameter[] values) => db.Database.ExecuteSqlRawAsync(sql, values, cancellation);
}
