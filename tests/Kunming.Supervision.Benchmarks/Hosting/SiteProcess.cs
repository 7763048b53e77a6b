using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Kunming.Supervision.Benchmarks.Hosting;

/// <summary>
/// The site in a process of its own. Two differently built ones cannot share a process: compiled queries belong to the model of the one that ran them
/// first.
/// </summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    public const string Verb = "serve";

    private const string Connection = "KUNMING_BENCHMARK_CONNECTION";
    private const string Ready = "ready";
    private readonly Process _process;

    private SiteProcess(Process process) => _process = process;

    public Process Process => _process;

    /// <exception cref="InvalidOperationException">It ended before it served.</exception>
    public static async Task<SiteProcess> StartAsync(string connectionString, IPEndPoint at, bool tellsScope = true)
    {
        string[] arguments = [Environment.GetCommandLineArgs()[0], Verb, "--port", at.Port.ToString(CultureInfo.InvariantCulture), "--scope", tellsScope ? "told" : "untold"];
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[Connection] = connectionString;
        var site = new SiteProcess(Process.Start(start)!);
        while (await site._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                // What it goes on to say must not fill the pipe.
                _ = site._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return site;
            }
        }

        throw new InvalidOperationException("The site did not start.");
    }

    /// <summary>What the other process runs: it serves until its input is closed.</summary>
    public static async Task RunAsync(Arguments arguments)
    {
        var connection = Environment.GetEnvironmentVariable(Connection) ?? throw new InvalidOperationException($"{Verb} is for other benchmarks to start.");
        await using var site = await RealSite.StartAsync(connection, new(IPAddress.Loopback, arguments.Number("port", 0)), arguments.Word("scope") is "told");
        Console.WriteLine(Ready);
        await Console.In.ReadToEndAsync();
        await site.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
