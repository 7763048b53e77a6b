using Kunming.Supervision.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>
/// How many rows every table that holds business has, and which transaction wrote last in it: all tables that the model knows, but for accounts
/// and what a session leaves behind. Two prints are the same when nothing was added, changed or taken away.
/// </summary>
internal sealed record DatabasePrint(IReadOnlyDictionary<string, string> Tables)
{
    /// <summary>Namespaces whose tables change by mere visiting.</summary>
    private static readonly string[] Visiting = ["Kunming.Supervision.Data.Accounts", "Kunming.Supervision.Data.Audit", "Microsoft."];

    public static async Task<DatabasePrint> TakeAsync(AccessWorld world)
    {
        await world.RestAsync();
        return new(await ReadAsync(await world.PrintCommandAsync(SqlOf)));
    }

    /// <summary>Names of the tables that differ.</summary>
    public IReadOnlyList<string> ChangesTo(DatabasePrint later) => [.. Tables.Where(t => later.Tables[t.Key] != t.Value).Select(t => t.Key)];

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(NpgsqlCommand command)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            marks.Add(rows.GetString(0), rows.GetString(1));
        }

        return marks;
    }

    private static string SqlOf(IModel model)
    {
        // The heads of the chains move with every act that is audited; the rows of the history itself are looked at.
        var tables = model.GetEntityTypes()
            .Where(t => t.GetTableName() is not null && t.ClrType != typeof(ChainHead) && !Visiting.Any(v => t.ClrType.Namespace?.StartsWith(v, StringComparison.Ordinal) is true))
            .Select(t => t.GetTableName()!).Distinct();
        return string.Join(" union all ", tables.Select(t => $"select '{t}' as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as mark from {t}"));
    }
}
