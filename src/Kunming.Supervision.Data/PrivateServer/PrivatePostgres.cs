using System.Net;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>
/// A PostgreSQL server of our own, for runs without a configured database. Programs that use the same data folder share one
/// server; the last one to leave stops it.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly ClusterFolder folder;
    private readonly ClusterServer server;
    private readonly IReadOnlyDictionary<string, string> passwords;
    private readonly Postmaster running;
    private FileStream? lease;

    private PrivatePostgres(ClusterFolder folder, ClusterServer server, IReadOnlyDictionary<string, string> passwords, Postmaster running, bool joined)
    {
        (this.folder, this.server, this.passwords, this.running) = (folder, server, passwords, running);
        Joined = joined;
    }

    /// <summary>True when another live program had already started the server.</summary>
    public bool Joined { get; }

    /// <summary>The number of the server's main process.</summary>
    public int ServerProcessId => running.Id;

    /// <summary>Starts the server, making its cluster on the first run, or joins the one that another program runs.</summary>
    /// <exception cref="PrivatePostgresException">It cannot run here; the message says in Chinese what to do.</exception>
    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, ILogger logger, CancellationToken cancel)
    {
        try
        {
            return await StartOrJoinAsync(options, logger, cancel);
        }
        catch (PrivatePostgresException e)
        {
            logger.LogError("Private PostgreSQL: {Reason}", e.English);
            throw;
        }
    }

    /// <summary>For one of the roles in <see cref="PostgresRole"/>.</summary>
    public string ConnectionString(string database, string role) => ConnectionTo(running, database, role, passwords[role]);

    /// <summary>Makes the database, owned by <see cref="PostgresRole.Owner"/>, if it is missing; a template is another database's name.</summary>
    public async Task EnsureDatabaseAsync(string name, string? template = null, CancellationToken cancel = default)
    {
        await using (var superuser = await OpenAsync("postgres", cancel))
        {
            await ClusterDatabases.EnsureAsync(superuser, name, template, cancel);
        }

        await using var inside = await OpenAsync(name, cancel);
        await ClusterDatabases.GrantAsync(inside, cancel);
    }

    /// <summary>Drops the database even while sessions use it.</summary>
    public async Task DropDatabaseAsync(string name, CancellationToken cancel = default)
    {
        await using var superuser = await OpenAsync("postgres", cancel);
        await ClusterDatabases.DropAsync(superuser, name, cancel);
    }

    /// <summary>Leaves the server, and stops it when no other live program uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref lease, null) is not { } mine)
        {
            return;
        }

        await using var hold = await ClusterLease.HoldAsync(folder.StartLock, folder.Root, CancellationToken.None);
        await mine.DisposeAsync();
        if (!ClusterLease.AnyIn(folder.Programs))
        {
            await server.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<PrivatePostgres> StartOrJoinAsync(PrivatePostgresOptions options, ILogger logger, CancellationToken cancel)
    {
        var account = await ServerAccount.ChooseAsync(cancel);
        var folder = new ClusterFolder(Path.GetFullPath(options.DataFolder), account);
        var binaries = await ServerBinaries.FindAsync(options.BinariesFolder, folder.Major, cancel);
        PrivateFolder.Create(folder.Root);
        await using var hold = await ClusterLease.HoldAsync(folder.StartLock, folder.Root, cancel);
        await folder.PrepareAsync(cancel);
        var passwords = await ClusterSecrets.LoadAsync(folder.Secrets, folder.Exists, cancel);
        var server = new ClusterServer(folder, binaries, account, logger);
        var others = ClusterLease.AnyIn(folder.Programs);
        var running = others ? server.Running() : null;
        var joined = running is not null;
        if (running is null)
        {
            // A server that outlived its program is stopped in good order first: it may run with other settings.
            await server.StopAsync(cancel);
            running = await server.StartAsync(options, passwords[PostgresRole.Superuser], cancel);
        }

        var postgres = new PrivatePostgres(folder, server, passwords, running, joined) { lease = ClusterLease.Take(folder.Programs) };
        try
        {
            await using var superuser = await postgres.OpenAsync("postgres", cancel);
            await ClusterDatabases.EnsureRolesAsync(superuser, passwords, cancel);
        }
        catch (NpgsqlException e)
        {
            await postgres.lease.DisposeAsync();
            await (joined ? Task.CompletedTask : server.StopAsync(CancellationToken.None));
            throw PrivatePostgresException.Unusable(folder.Root, e);
        }

        logger.LogInformation("Private PostgreSQL {Major} {Verb} in {Folder}, process {Id}", binaries.Major, joined ? "joined" : "started", folder.Root, running.Id);
        return postgres;
    }

    private async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken cancel)
    {
        var text = new NpgsqlConnectionStringBuilder(ConnectionString(database, PostgresRole.Superuser)) { Pooling = false };
        var connection = new NpgsqlConnection(text.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static string ConnectionTo(Postmaster server, string database, string role, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = server.SocketFolder.Length > 0 ? server.SocketFolder : IPAddress.Loopback.ToString(),
        Port = server.Port,
        Database = database,
        Username = role,
        Password = password,
        ApplicationName = "kunming-supervision",
    }.ConnectionString;
}
