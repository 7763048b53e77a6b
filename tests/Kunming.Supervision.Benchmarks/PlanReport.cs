using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Data.Scopes;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Benchmarks;

/// <summary>Opens each view of the list once and prints what it asked of the database, and how the database answers.</summary>
internal static class PlanReport
{
    public static async Task RunAsync(Arguments arguments)
    {
        await using var database = await BenchmarkDatabase.OpenAsync(arguments.Number("issues", 1_000_000));
        // First of all: Entity Framework remembers for a second that nobody listened.
        using var log = new CommandLog();
        var at = new IPEndPoint(IPAddress.Loopback, ListBenchmark.Port + 2);
        await using var site = await RealSite.StartAsync(database.App, at);
        await using var db = database.Context();
        await using var connection = await database.ConnectAsync(PostgresRole.App);
        var scopes = await ScopesAsync(db);
        foreach (var scenario in await Scenario.ChosenAsync(db, arguments.Word("only")))
        {
            using var visitor = await SignedIn.AsAsync(at, scenario.Account);
            await visitor.OpenAsync(scenario.Address);
            log.Take();
            await visitor.OpenAsync(scenario.Address);
            var commands = log.Take();
            Console.WriteLine($"\n=== {scenario.Name}: {scenario.Address}: {commands.Count} queries");
            foreach (var (sql, values) in commands)
            {
                Console.WriteLine($"\n{sql}\n-- {string.Join(", ", values.Select(v => $"{v.ParameterName}={v.Value}"))}\n");
                await ExplainAsync(connection, scopes[scenario.Account], sql, [.. values]);
            }
        }

        await site.StopAsync();
    }

    /// <summary>The scope of each account's viewer: a plan without it would be nobody's.</summary>
    private static async Task<Dictionary<string, RowScope>> ScopesAsync(SupervisionDbContext db)
    {
        var scopes = new Dictionary<string, RowScope>();
        foreach (var account in await db.Users.AsNoTracking().ToListAsync())
        {
            scopes[account.UserName!] = await new ViewerQuery(db).FindAsync(account.Id, Story.Last) is { } viewer ? RowScope.Of(viewer) : RowScope.None;
        }

        return scopes;
    }

    private static async Task ExplainAsync(NpgsqlConnection connection, RowScope scope, string sql, List<NpgsqlParameter> values)
    {
        if (sql.StartsWith(RowScope.Announcement, StringComparison.Ordinal))
        {
            (sql, values) = (sql[RowScope.Announcement.Length..], values[..^1]);
        }

        await using (var announce = new NpgsqlCommand("select set_config('app.scope', $1, false)", connection) { Parameters = { new NpgsqlParameter { Value = scope.Text } } })
        {
            await announce.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand("explain (analyze, buffers, settings) " + sql, connection);
        command.Parameters.AddRange(values.ToArray());
        await using var lines = await command.ExecuteReaderAsync();
        while (await lines.ReadAsync())
        {
            Console.WriteLine("    " + lines.GetString(0));
        }
    }
}
