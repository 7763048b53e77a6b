using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>A mail server of one test on loopback (RFC 5321, without TLS): takes letters, and refuses receivers whose name begins with "nobody".</summary>
public sealed class MailTrap : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public MailTrap()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Receiver and raw letter, in the order in which they came.</summary>
    public ConcurrentQueue<(string To, string Letter)> Taken { get; } = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Serve(TestApp app)
    {
        app.Settings["Mail:Server"] = "127.0.0.1";
        app.Settings["Mail:Port"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        app.Settings["Mail:Tls"] = "false";
        app.Settings["Mail:From"] = "system@kmjw.example.cn";
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client.GetStream(), _end.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
            {
                // The test is over, or the client hung up.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 trap");
        var to = "";
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            to = verb is "RCPT" ? line.Split('<', '>')[1] : to;
            await writer.WriteLineAsync(verb switch
            {
                "RCPT" when to.StartsWith("nobody", StringComparison.Ordinal) => "550 no such user",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (verb is "QUIT")
            {
                return;
            }

            if (verb is "DATA")
            {
                Taken.Enqueue((to, await LetterAsync(reader, cancellation)));
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private static async Task<string> LetterAsync(StreamReader reader, CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(cancellation) is { } line and not ".")
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
