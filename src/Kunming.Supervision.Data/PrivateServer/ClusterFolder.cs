using System.Globalization;

namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>The paths inside the data folder, and the server's configuration.</summary>
internal sealed class ClusterFolder(string root, ServerAccount account)
{
    /// <summary>Linux allows 107 bytes for a socket's path and macOS 103; the server adds a lock file beside it.</summary>
    private const int LongestSocketPath = 99;

    private readonly string cluster = Path.Combine(root, "cluster");
    private readonly string unfinished = Path.Combine(root, "cluster.new");
    private readonly string sockets = Path.Combine(root, "run");
    private readonly string logs = Path.Combine(root, "log");

    public string Root => root;
    public string Cluster => cluster;
    public string Sockets => sockets;
    public string Programs { get; } = Path.Combine(root, "programs");
    public string StartLock { get; } = Path.Combine(root, "start.lock");
    public string Secrets { get; } = Path.Combine(root, "secrets.json");
    public bool Exists => File.Exists(Path.Combine(cluster, "PG_VERSION"));
    public bool SocketsWork => !OperatingSystem.IsWindows()
        && System.Text.Encoding.UTF8.GetByteCount(Path.Combine(sockets, ".s.PGSQL.65535")) <= LongestSocketPath;

    /// <summary>The major version that wrote the cluster; null before there is one.</summary>
    public int? Major => Exists ? int.Parse(File.ReadAllText(Path.Combine(cluster, "PG_VERSION")), CultureInfo.InvariantCulture) : null;

    public async Task PrepareAsync(CancellationToken cancel)
    {
        PrivateFolder.Create(Programs);
        if (account.Name is not null)
        {
            PrivateFolder.OpenForPassage(root);
            if ((await account.RunAsync("ls", ["-d", root + "/."], "/", cancel)).Code != 0)
            {
                throw PrivatePostgresException.FolderOutOfReach(root, account.Name);
            }
        }

        await account.CreateFolderAsync(sockets, cancel);
        await account.CreateFolderAsync(logs, cancel);
    }

    /// <summary>Makes the cluster beside its final place, so that an interrupted attempt is never taken for a cluster.</summary>
    public async Task InitialiseAsync(ServerBinaries binaries, string password, CancellationToken cancel)
    {
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        await account.CreateFolderAsync(unfinished, cancel);
        var passwordFile = Path.Combine(sockets, "password");
        await PrivateFolder.WriteAsync(passwordFile, password, cancel);
        try
        {
            await account.OwnAsync(passwordFile, cancel);
            var made = await InitDbAsync(binaries, passwordFile, "C.UTF-8", cancel);
            made = made.Code == 0 ? made : await InitDbAsync(binaries, passwordFile, "C", cancel);
            if (made.Code != 0)
            {
                throw PrivatePostgresException.Refused("initdb", made.Output);
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), "\ninclude_if_exists = 'kunming.conf'\n", cancel);
        Directory.Move(unfinished, cluster);
    }

    /// <summary>Writes what may differ from one start to the next.</summary>
    public async Task ConfigureAsync(int port, bool socket, bool fast, CancellationToken cancel)
    {
        var safety = fast ? "off" : "on";
        await WriteAsync("kunming.conf", $"""
            listen_addresses = '{(socket ? "" : "127.0.0.1")}'
            port = {port.ToString(CultureInfo.InvariantCulture)}
            unix_socket_directories = {(socket ? Quoted(sockets) : "''")}
            unix_socket_permissions = 0700
            password_encryption = 'scram-sha-256'
            ssl = off
            max_connections = 200
            jit = off
            shared_buffers = 256MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            autovacuum_naptime = 15s
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            logging_collector = on
            log_directory = {Quoted(logs)}
            log_filename = 'server-%a.log'
            log_rotation_age = 1d
            log_truncate_on_rotation = on
            fsync = {safety}
            full_page_writes = {safety}
            synchronous_commit = {safety}

            """, cancel);
        await WriteAsync("pg_hba.conf", """
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256

            """, cancel);
    }

    private async Task WriteAsync(string name, string text, CancellationToken cancel)
    {
        var file = Path.Combine(cluster, name);
        await PrivateFolder.WriteAsync(file, text, cancel);
        await account.OwnAsync(file, cancel);
    }

    private Task<(int Code, string Output)> InitDbAsync(ServerBinaries binaries, string passwordFile, string characters, CancellationToken cancel) =>
        account.RunAsync(
            binaries.InitDb,
            [
                "--pgdata=" + unfinished, "--username=" + PostgresRole.Superuser, "--pwfile=" + passwordFile, "--auth=scram-sha-256",
                "--data-checksums", "--encoding=UTF8", "--locale=C", "--lc-ctype=" + characters,
            ],
            root,
            cancel);

    private static string Quoted(string path) => $"'{path.Replace('\\', '/').Replace("'", "''", StringComparison.Ordinal)}'";
}
