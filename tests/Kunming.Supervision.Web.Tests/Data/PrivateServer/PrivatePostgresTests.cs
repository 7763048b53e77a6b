using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Kunming.Supervision.Data.PrivateServer;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Data.PrivateServer;

public sealed class PrivatePostgresTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "kunming-" + Guid.NewGuid().ToString("N")[..8], "with space's");

    private PrivatePostgresOptions Options => new() { DataFolder = folder, Fast = true };

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Fact]
    public async Task Start_NothingThereYet_MakesChecksummedClusterBehindPasswords()
    {
        await using var server = await StartAsync();
        await server.EnsureDatabaseAsync("kunming");

        Assert.Equal("on", await AskAsync(server, "show data_checksums"));
        Assert.Equal("UTF8", await AskAsync(server, "show server_encoding"));
        Assert.Equal("C", await AskAsync(server, "select datcollate from pg_database where datname = current_database()"));
        Assert.Equal("scram-sha-256", await AskAsync(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules", PostgresRole.Superuser));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(server, "select 1", password: "wrong"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Start_Always_ListensOnNoOutsideAddress()
    {
        await using (var server = await StartAsync())
        {
            Assert.Equal(OperatingSystem.IsWindows() ? "127.0.0.1" : "", await AskAsync(server, "show listen_addresses", PostgresRole.Superuser, "postgres"));
        }

        await using var onPort = await PrivatePostgres.StartAsync(Options with { Port = 5117 }, NullLogger.Instance, default);
        Assert.Equal("127.0.0.1", await AskAsync(onPort, "show listen_addresses", PostgresRole.Superuser, "postgres"));
        Assert.Equal("127.0.0.1/32", await AskAsync(onPort, "select host(inet_server_addr()) || '/' || masklen(inet_server_addr())", PostgresRole.Superuser, "postgres"));
    }

    [Fact]
    public async Task Start_FolderTooLongForSocket_ListensOnLoopback()
    {
        await using var server = await PrivatePostgres.StartAsync(
            Options with { DataFolder = Path.Combine(folder, new string('x', 120)) }, NullLogger.Instance, default);

        Assert.Equal("127.0.0.1", await AskAsync(server, "show listen_addresses", PostgresRole.Superuser, "postgres"));
    }

    [Fact]
    public async Task Start_SecondTime_KeepsData()
    {
        await using (var first = await StartAsync())
        {
            await first.EnsureDatabaseAsync("kunming");
            await AskAsync(first, "create table note (text text); insert into note values ('已销号'); select 1", PostgresRole.Owner);
        }

        await using var second = await StartAsync();
        await second.EnsureDatabaseAsync("kunming");
        Assert.Equal("已销号", await AskAsync(second, "select text from note"));
    }

    [Fact]
    public async Task Start_ServerRunningForAnother_JoinsAndLeavesItRunning()
    {
        await using var first = await StartAsync();
        await using (var second = await StartAsync())
        {
            Assert.True(second.Joined);
            Assert.Equal(first.ServerProcessId, second.ServerProcessId);
        }

        Assert.Equal("1", await AskAsync(first, "select 1", PostgresRole.Superuser, "postgres"));
    }

    [Fact]
    public async Task Dispose_StarterLeavesFirst_LastOneStopsTheServer()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        await first.DisposeAsync();
        Assert.Equal("1", await AskAsync(second, "select 1", PostgresRole.Superuser, "postgres"));

        await second.DisposeAsync();
        Assert.False(File.Exists(Path.Combine(folder, "cluster", "postmaster.pid")));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(second, "select 1", PostgresRole.Superuser, "postgres"));
    }

    [Fact]
    public async Task Start_TwoAtOnce_ShareOneServer()
    {
        var both = await Task.WhenAll(StartAsync(), StartAsync());

        Assert.Equal(both[0].ServerProcessId, both[1].ServerProcessId);
        Assert.Single(both, server => server.Joined);
        foreach (var server in both)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Start_ServerKilled_RecoversWhatWasCommitted()
    {
        var safe = Options with { Fast = false };
        var killed = await PrivatePostgres.StartAsync(safe, NullLogger.Instance, default);
        await killed.EnsureDatabaseAsync("kunming");
        await AskAsync(killed, "create table note (n int); insert into note values (7); select 1", PostgresRole.Owner);
        using (var process = Process.GetProcessById(killed.ServerProcessId))
        {
            process.Kill();
        }

        await using var next = await PrivatePostgres.StartAsync(safe, NullLogger.Instance, default);
        Assert.False(next.Joined);
        Assert.Equal("7", await AskAsync(next, "select n from note"));
        await killed.DisposeAsync();
        Assert.Equal("7", await AskAsync(next, "select n from note"));
    }

    [Fact]
    public async Task Start_StaleFileNamesALiveForeignProcess_Recovers()
    {
        var server = await StartAsync();
        var file = Path.Combine(folder, "cluster", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file);
        await server.DisposeAsync();
        // As root the server runs under another account and may not signal us; a process of that account would be taken for the server.
        lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(file, lines);

        await using var next = await StartAsync();
        Assert.NotEqual(Environment.ProcessId, next.ServerProcessId);
    }

    [Fact]
    public async Task Start_SecretsLost_SaysSoInOneSentence()
    {
        await (await StartAsync()).DisposeAsync();
        File.Delete(Path.Combine(folder, "secrets.json"));

        var refusal = await Assert.ThrowsAsync<PrivatePostgresException>(StartAsync);
        Assert.Contains("密码文件", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoServerPrograms_SaysWhatToInstall()
    {
        Directory.CreateDirectory(folder);

        var refusal = await Assert.ThrowsAsync<PrivatePostgresException>(() =>
            PrivatePostgres.StartAsync(Options with { BinariesFolder = folder }, NullLogger.Instance, default));
        Assert.Contains("请先安装", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, refusal.Message.Count(c => c == '。'));
        Assert.Contains("install", refusal.English, StringComparison.Ordinal);
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task Find_LinkToNowhereAndFileThatIsNoProgram_AreNoInstallation()
    {
        foreach (var name in new[] { "initdb", "pg_ctl" })
        {
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, name), "");
        }

        File.CreateSymbolicLink(Path.Combine(folder, "postgres"), Path.Combine(folder, "nowhere"));
        await Assert.ThrowsAsync<PrivatePostgresException>(() => PrivatePostgres.StartAsync(Options with { BinariesFolder = folder }, NullLogger.Instance, default));
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task Secrets_AfterStart_AreReadableByTheirOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the profile's access list.");
        await using var server = await StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "secrets.json")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, "run")));
    }

    [Fact]
    public async Task ApplicationRole_ReadsAndWritesRows_CannotChangeTheSchema()
    {
        await using var server = await StartAsync();
        await server.EnsureDatabaseAsync("kunming");
        await AskAsync(server, "create table note (n int); select 1", PostgresRole.Owner);

        Assert.Equal("3", await AskAsync(server, "insert into note values (3); select n from note"));
        foreach (var forbidden in (string[])["create table other (n int)", "alter table note add m int", "drop table note", "truncate note", "create role other", "create database other"])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(server, forbidden));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task EnsureDatabase_FromTemplate_ClonesItsTables()
    {
        await using var server = await StartAsync();
        await server.EnsureDatabaseAsync("template_kunming");
        await AskAsync(server, "create table note (n int); insert into note values (5); select 1", PostgresRole.Owner, "template_kunming");
        await server.EnsureDatabaseAsync("clone", "template_kunming");

        Assert.Equal("5", await AskAsync(server, "select n from note", database: "clone"));
        await server.DropDatabaseAsync("clone");
        await Assert.ThrowsAsync<PostgresException>(() => AskAsync(server, "select 1", database: "clone"));
        await Assert.ThrowsAsync<ArgumentException>(() => server.EnsureDatabaseAsync("a; drop database kunming"));
    }

    private Task<PrivatePostgres> StartAsync() => PrivatePostgres.StartAsync(Options, NullLogger.Instance, default);

    private static async Task<string> AskAsync(
        PrivatePostgres server, string sql, string role = PostgresRole.App, string database = "kunming", string? password = null)
    {
        var text = new NpgsqlConnectionStringBuilder(server.ConnectionString(database, role)) { Pooling = false };
        text.Password = password ?? text.Password;
        await using var connection = new NpgsqlConnection(text.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
