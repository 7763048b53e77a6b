using System.Net;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Data.Scopes;
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
                await ExplainAsync(connection, sql, [.. values]);
            }
        }
    }

    private static async Task ExplainAsync(NpgsqlConnection connection, string sql, List<NpgsqlParameter> values)
    {
        if (sql.StartsWith(RowScope.Announcement, StringComparison.Ordinal))
        {
            await using var announce = new NpgsqlCommand(RowScope.Announcement, connection) { Parameters = { values[^1] } };
            await announce.ExecuteNonQueryAsync();
            announce.Parameters.Clear();
            (sql, values) = (sql[RowScope.Announcement.Length..], values[..^1]);
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
