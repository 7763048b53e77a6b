using Npgsql;
using NpgsqlTypes;

namespace Kunming.Supervision.Benchmarks.Filling;

internal sealed record CopyColumn<TRow>(string Name, NpgsqlDbType Type, Func<TRow, object?> Value);

/// <summary>A table and the columns to fill; those that are not named stay null or take their default.</summary>
internal sealed record CopyTable<TRow>(string Name, IReadOnlyList<CopyColumn<TRow>> Columns)
{
    /// <summary>Writes all rows in one COPY. Plain indexes are dropped first and made again at the end, which is several times faster.</summary>
    public async Task FillAsync(NpgsqlConnection owner, IEnumerable<TRow> rows)
    {
        var indexes = await DropIndexesAsync(owner);
        await using (var copy = await owner.BeginBinaryImportAsync($"copy {Name} ({string.Join(", ", Columns.Select(c => $"\"{c.Name}\""))}) from stdin (format binary)"))
        {
            copy.Timeout = TimeSpan.FromMinutes(20);
            foreach (var row in rows)
            {
                await copy.StartRowAsync();
                foreach (var column in Columns)
                {
                    await (column.Value(row) is { } value ? copy.WriteAsync(value, column.Type) : copy.WriteNullAsync());
                }
            }

            await copy.CompleteAsync();
        }

        foreach (var index in indexes)
        {
            await owner.RunAsync(index);
        }
    }

    private async Task<List<string>> DropIndexesAsync(NpgsqlConnection owner)
    {
        var found = await owner.ReadAsync(
            """
            select 'drop index "' || c.relname || '"', pg_get_indexdef(c.oid) from pg_index i join pg_class c on c.oid = i.indexrelid
            where i.indrelid = $1::regclass and not exists (select from pg_constraint where conindid = i.indexrelid)
            """,
            row => (Drop: row.GetString(0), Make: row.GetString(1)),
            Name);
        foreach (var (drop, _) in found)
        {
            await owner.RunAsync(drop);
        }

        return [.. found.Select(f => f.Make)];
    }
}

internal static class NpgsqlExtensions
{
    extension(NpgsqlConnection connection)
    {
        public async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }

        public async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params IReadOnlyList<object> values)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(values.Select(v => new NpgsqlParameter { Value = v }).ToArray());
            await using var rows = await command.ExecuteReaderAsync();
            var all = new List<T>();
            while (await rows.ReadAsync())
            {
                all.Add(read(rows));
            }

            return all;
        }
    }
}
