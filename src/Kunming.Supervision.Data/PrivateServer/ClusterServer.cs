using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>Starts and stops the server of one cluster. Every call needs the start lock.</summary>
internal sealed class ClusterServer(ClusterFolder folder, ServerBinaries binaries, ServerAccount account, ILogger logger)
{
    private const int UsualPort = 5432;
    private const int Attempts = 4;

    /// <summary>The live and ready server; null when there is none.</summary>
    public Postmaster? Running() => Postmaster.Read(folder.Cluster) is { Ready: true } server && server.Lives(folder.Cluster) ? server : null;

    public async Task<Postmaster> StartAsync(PrivatePostgresOptions options, string password, CancellationToken cancel)
    {
        if (!folder.Exists)
        {
            logger.LogInformation("Private PostgreSQL: creating a cluster in {Folder}", folder.Root);
            await folder.InitialiseAsync(binaries, password, cancel);
        }

        var socket = options.Port == 0 && folder.SocketsWork;
        for (var attempt = 1; ; attempt++)
        {
            Postmaster.Read(folder.Cluster)?.RemoveIfNumberIsReused(folder.Cluster);
            await folder.ConfigureAsync(socket ? UsualPort : options.Port > 0 ? options.Port : FreePort(), socket, options.Fast, cancel);
            var (code, output) = await ControlAsync(["start", "--wait", "--timeout=600", "--log=" + FirstLines], cancel);
            if (code == 0 && Running() is { } server)
            {
                return server;
            }

            if (attempt == Attempts)
            {
                throw PrivatePostgresException.Refused("pg_ctl start", output + "\n" + Tail());
            }

            // A free port was taken meanwhile, or processes of a killed server are still ending.
            await Task.Delay(TimeSpan.FromSeconds(attempt), cancel);
        }
    }

    /// <summary>Ends sessions, writes everything down, and returns when the server is gone. Nothing happens when none runs.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        if (Postmaster.Read(folder.Cluster)?.Lives(folder.Cluster) != true)
        {
            return;
        }

        var (code, output) = await ControlAsync(["stop", "--wait", "--timeout=120", "--mode=fast"], cancel);
        if (code != 0 && Postmaster.Read(folder.Cluster)?.Lives(folder.Cluster) == true)
        {
            throw PrivatePostgresException.Refused("pg_ctl stop", output);
        }

        logger.LogInformation("Private PostgreSQL stopped in {Folder}", folder.Root);
    }

    private static string FirstLines => Path.Combine("log", "start.log");

    // pg_ctl hands these paths to a shell: relative ones keep the user's folder names out of it.
    private Task<(int Code, string Output)> ControlAsync(string[] arguments, CancellationToken cancel) =>
        account.RunAsync(binaries.PgCtl, [.. arguments, "--pgdata=cluster"], folder.Root, cancel);

    private string Tail()
    {
        var file = Path.Combine(folder.Root, FirstLines);
        return File.Exists(file) ? string.Join('\n', File.ReadLines(file).TakeLast(20)) : "";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
