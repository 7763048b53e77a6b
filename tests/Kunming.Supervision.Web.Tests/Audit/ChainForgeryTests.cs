using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.History.Anchors;
using Kunming.Supervision.Data.History.Verification;
using Kunming.Supervision.Web.Tests.Hosting;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Audit;

/// <summary>Whatever somebody does who owns the database, is found.</summary>
public sealed class ChainForgeryTests(AppFixture server) : IAsyncLifetime
{
    private ChainScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await ChainScene.StartAsync(server);

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    private async Task AssertFoundAsync(ChainFaultKind kind, string chain, long sequence)
    {
        var report = await _scene.VerifyAsync();
        Assert.False(report.IsWhole);
        Assert.Contains(report.Faults, f => f.Kind == kind && f.Chain == chain && f.Sequence == sequence);
        Assert.All(report.Faults, f => Assert.NotEmpty(f.ToString()));
    }

    [Fact]
    public async Task Verify_Untouched_IsWholeAndCounts()
    {
        var report = await _scene.VerifyAsync();

        Assert.Empty(report.Faults);
        Assert.True(report.IsWhole);
        Assert.Equal([new("history", 1, ChainScene.Rows), new("audit", 2, 2 * ChainScene.Rows)], report.Tables);
        Assert.Equal(4, report.Anchor?.Number);
    }

    public static TheoryData<string> Tables => [.. ChainedTable.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Verify_AnyColumnChanged_IsFound(string table)
    {
        var columns = await _scene.ReadAsync<string[]>($"select array_agg(column_name || ' ' || data_type order by column_name) from information_schema.columns where table_name = '{table}'");
        var known = ChainedTable.All.Single(t => t.Name == table);
        Assert.Equal([.. known.Hashed.Append(ChainedTable.Hash).Order(StringComparer.Ordinal)], columns.Select(c => c.Split(' ')[0]).Order(StringComparer.Ordinal));
        var id = await _scene.ReadAsync<long>($"select id from {table} where sequence = 3 order by id limit 1");
        await _scene.OwnerAsync($"create table kept as select * from {table}");
        foreach (var (column, type) in columns.Select(c => c.Split(' ', 2)).Select(c => (c[0], c[1])))
        {
            await _scene.ForgeAsync($"update {table} set \"{column}\" = {Other($"\"{column}\"", type)} where id = {id}");
            Assert.False((await _scene.VerifyAsync()).IsWhole, $"{table}.{column} was changed unseen");
            await _scene.ForgeAsync($"delete from {table}; insert into {table} select * from kept");
        }

        Assert.True((await _scene.VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task Verify_RowChanged_IsNamed()
    {
        await _scene.ForgeAsync($"update audit set outcome = 'Done' where chain = '{_scene.ChainA}' and sequence = 2");

        await AssertFoundAsync(ChainFaultKind.Changed, _scene.ChainA, 2);
    }

    [Fact]
    public async Task Verify_RowDropped_IsNamed()
    {
        await _scene.ForgeAsync($"delete from history where chain = '{_scene.Ledger}' and sequence = 4");

        await AssertFoundAsync(ChainFaultKind.Missing, _scene.Ledger, 4);
    }

    [Fact]
    public async Task Verify_FirstRowDropped_IsNamed()
    {
        await _scene.ForgeAsync($"delete from history where chain = '{_scene.Ledger}' and sequence = 1");

        await AssertFoundAsync(ChainFaultKind.Missing, _scene.Ledger, 1);
    }

    [Fact]
    public async Task Verify_RowInserted_IsNamed()
    {
        await _scene.ForgeAsync(
            $"""
            drop index ix_audit_chain_sequence;
            create temp table forged as select * from audit where chain = '{_scene.ChainA}' and sequence = 2;
            update forged set id = (select max(id) + 1 from audit), outcome = 'Done';
            insert into audit select * from forged
            """);

        await AssertFoundAsync(ChainFaultKind.Misplaced, _scene.ChainA, 2);
    }

    [Fact]
    public async Task Verify_RowsExchanged_IsNamed()
    {
        await _scene.ForgeAsync(
            $"""
            create temp table two as select id, sequence from audit where chain = '{_scene.ChainA}' and sequence in (2, 3);
            update audit set id = -id where id in (select id from two);
            update audit set id = (select t.id from two t where t.sequence <> audit.sequence) where id < 0
            """);

        await AssertFoundAsync(ChainFaultKind.Misplaced, _scene.ChainA, 2);
    }

    [Fact]
    public async Task Verify_TailCut_IsFoundByTheHead()
    {
        await _scene.ForgeAsync($"delete from audit where chain = '{_scene.ChainB}' and sequence > 3");

        await AssertFoundAsync(ChainFaultKind.TailCut, _scene.ChainB, ChainScene.Rows);
    }

    [Fact]
    public async Task Verify_RolledBackWithItsHead_IsFoundByTheAnchor()
    {
        await RollBackAsync();

        await AssertFoundAsync(ChainFaultKind.RolledBack, _scene.ChainB, ChainScene.Rows);
    }

    [Fact]
    public async Task Anchor_AfterARollBack_NamesTheChainAndKeepsTheEvidence()
    {
        await RollBackAsync();
        await _scene.AddAsync(_scene.PersonB);

        Assert.Equal([_scene.ChainB], await _scene.AnchorAsync());

        await AssertFoundAsync(ChainFaultKind.RolledBack, _scene.ChainB, ChainScene.Rows);
    }

    [Fact]
    public async Task Verify_RolledBackAndGrownAgain_IsFoundByTheAnchor()
    {
        await RollBackAsync();
        for (var row = 0; row < 4; row++)
        {
            await _scene.AddAsync(_scene.PersonB);
        }

        Assert.Equal([_scene.ChainB], await _scene.AnchorAsync());
        await AssertFoundAsync(ChainFaultKind.Rewritten, _scene.ChainB, ChainScene.Rows);
    }

    [Fact]
    public async Task Verify_WholeChainAndHeadDropped_IsFoundByTheAnchor()
    {
        await _scene.ForgeAsync($"delete from audit where chain = '{_scene.ChainA}'; delete from chain_heads where chain = '{_scene.ChainA}'");

        Assert.Equal([_scene.ChainA], await _scene.AnchorAsync());
        await AssertFoundAsync(ChainFaultKind.RolledBack, _scene.ChainA, ChainScene.Rows);
    }

    [Fact]
    public async Task Verify_HeadDropped_IsNamed()
    {
        await _scene.ForgeAsync($"delete from chain_heads where chain = '{_scene.ChainA}'");

        await AssertFoundAsync(ChainFaultKind.HeadMissing, _scene.ChainA, ChainScene.Rows);
    }

    [Fact]
    public async Task Verify_AnchorLineChanged_IsNamed()
    {
        var lines = await File.ReadAllLinesAsync(_scene.Anchors.Path);
        lines[1] = lines[1].Replace($" {ChainScene.Rows} ", " 3 ", StringComparison.Ordinal);
        await File.WriteAllTextAsync(_scene.Anchors.Path, string.Join('\n', lines) + "\n");

        await AssertFoundAsync(ChainFaultKind.AnchorsChanged, "", 2);
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await _scene.AddAsync(_scene.PersonA);
            await _scene.AnchorAsync();
        });
    }

    [Fact]
    public async Task Verify_AnchorFileCutToo_IsFoundByTheNotedLine()
    {
        var noted = _scene.Anchors.Read().Last!;
        var lines = await File.ReadAllLinesAsync(_scene.Anchors.Path);
        await File.WriteAllTextAsync(_scene.Anchors.Path, string.Join('\n', lines[..^1]) + "\n");

        Assert.True((await _scene.VerifyAsync()).IsWhole);
        Assert.Contains((await _scene.VerifyAsync(noted)).Faults, f => f == new ChainFault(ChainFaultKind.AnchorsChanged, "", noted.Number));
        Assert.Equal(noted, AnchorMark.TryParse(noted.ToString()));
    }

    [Fact]
    public async Task Verify_NoAnchorFile_SaysSo()
    {
        File.Delete(_scene.Anchors.Path);

        await AssertFoundAsync(ChainFaultKind.NoAnchors, "", 0);
    }

    [Fact]
    public async Task Anchor_LineTornByAPowerFailure_GivesWay()
    {
        await File.AppendAllTextAsync(_scene.Anchors.Path, "5 2026-09-24T01:00");
        await _scene.AddAsync(_scene.PersonA);

        Assert.Empty(await _scene.AnchorAsync());

        Assert.True((await _scene.VerifyAsync()).IsWhole);
        Assert.Equal(5, _scene.Anchors.Read().Last?.Number);
    }

    [Theory]
    [InlineData("update {0} set label = 'x'")]
    [InlineData("delete from {0}")]
    [InlineData("truncate {0}")]
    public async Task Guard_ChangeByAnyRole_IsRefused(string change)
    {
        foreach (var table in ChainedTable.All)
        {
            var sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, change, table.Name);
            await AssertRefusedAsync(_scene.AppConnection, sql);
            await AssertRefusedAsync(_scene.OwnerConnection, sql);
        }
    }

    [Theory]
    [InlineData("delete from chain_heads")]
    [InlineData("truncate chain_heads")]
    public async Task Guard_HeadsGivenUp_IsRefused(string change)
    {
        await AssertRefusedAsync(_scene.AppConnection, change);
        await AssertRefusedAsync(_scene.OwnerConnection, change);
    }

    /// <summary>Puts rows 4 and 5 away and the head back to row 3, all consistent.</summary>
    private Task RollBackAsync() => _scene.ForgeAsync(
        $"""
        delete from audit where chain = '{_scene.ChainB}' and sequence > 3;
        update chain_heads set sequence = 3, hash = (select hash from audit where chain = '{_scene.ChainB}' and sequence = 3) where chain = '{_scene.ChainB}'
        """);

    private static async Task AssertRefusedAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    private static string Other(string column, string type) => type switch
    {
        "bigint" => $"{column} + 1000000",
        "uuid" => "gen_random_uuid()",
        "date" => $"coalesce({column}, '2026-01-01') + 1",
        "timestamp with time zone" => $"{column} + interval '1 microsecond'",
        "bytea" => $"set_byte({column}, 0, (get_byte({column}, 0) + 1) % 256)",
        "json" => "'{\"changed\":true}'",
        _ => $"coalesce({column}, '') || 'x'",
    };
}
