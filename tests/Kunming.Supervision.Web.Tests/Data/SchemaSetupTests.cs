using Kunming.Supervision.Data.Schema;
using Kunming.Supervision.Web.Tests.Hosting;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Data;

public sealed class SchemaSetupTests(AppFixture apps)
{
    /// <summary>
    /// What the server's own cleaning up does: it holds the lock of a VACUUM on a table, and then wants the entry of the catalogue that a script has changed,
    /// while the script wants the table. Who began to wait first is ended, and that is the script.
    /// </summary>
    [Fact]
    public async Task Apply_MeetsACleaningUpThatWaitsForIt_TriesAgain()
    {
        await using var app = await apps.StartAsync();
        await using var owner = new NpgsqlConnection(app.OwnerConnectionString);
        await owner.OpenAsync();

        for (var times = 1; !await MeetsAsync(app.OwnerConnectionString, owner); times++)
        {
            Assert.True(times < 10, "The script was never the one to be ended.");
        }

        Assert.False(await AskAsync<bool>(app.OwnerConnectionString, "select has_table_privilege('kunming_app', 'handovers', 'delete')"));
    }

    /// <summary>Whether the script was ended and went on to its end. On a busy machine the other may begin to wait more than a second later, and is ended instead.</summary>
    private static async Task<bool> MeetsAsync(string connection, NpgsqlConnection owner)
    {
        await using var cleaning = await owner.BeginTransactionAsync();
        await RunAsync(owner, "lock table handovers in share update exclusive mode");
        var applying = SchemaSetup.ApplyAsync(connection);
        while (!await WaitsAsync(connection))
        {
            Assert.False(applying.IsCompleted, "The scripts did not wait for the table.");
            await Task.Delay(5);
        }

        var met = true;
        try
        {
            // It waits for the script's own change of these rights; that it succeeds means that the script was ended.
            await RunAsync(owner, "grant select on handovers to kunming_app");
            await cleaning.CommitAsync();
        }
        catch (PostgresException late) when (late.SqlState is PostgresErrorCodes.DeadlockDetected)
        {
            await cleaning.RollbackAsync();
            met = false;
        }

        await applying;
        return met;
    }

    [Fact]
    public async Task Apply_ApplicationRole_DeletesOnlyReplacedSetsAndSignInPlumbing()
    {
        await using var app = await apps.StartAsync();

        var deletable = await AskAsync<string>(
            app.OwnerConnectionString,
            """
            select string_agg(relname, ' ' order by relname) from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege('kunming_app', oid, 'delete')
            """);

        Assert.Equal(
            "account_authenticators account_claims account_former_passwords account_logins account_notices account_one_time_links account_passkey_challenges account_passkeys "
            + "account_recovery_codes account_sessions account_tokens data_protection_keys group_template_slots import_layouts import_rows list_columns minutes_decisions "
            + "report_figures report_notes report_restatements submissions task_crew task_targets",
            deletable);
    }

    private static Task<bool> WaitsAsync(string connection) => AskAsync<bool>(
        connection, "select exists (select 1 from pg_locks where not granted and relation = 'handovers'::regclass and database = (select oid from pg_database where datname = current_database()))");

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<T> AskAsync<T>(string connection, string sql)
    {
        await using var owner = new NpgsqlConnection(connection);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand(sql, owner);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
