using System.Diagnostics;
using System.Net;
using System.Text;

namespace Kunming.Supervision.Benchmarks.Load;

/// <summary>Asks for one address over several connections for a time.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public static async Task<LoadResult> RunAsync(IPEndPoint server, string address, string? cookies, int connections, TimeSpan time, CpuMeter meter)
    {
        var request = Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: {server}\r\n{(cookies is null ? "" : $"Cookie: {cookies}\r\n")}\r\n");
        var opened = Enumerable.Range(0, connections).Select(_ => new LoadConnection()).ToList();
        try
        {
            await Task.WhenAll(opened.Select(c => c.OpenAsync(server)));
            await Task.WhenAll(opened.Select(c => AskAsync(c, request, WarmUp)));
            var before = meter.Read();
            var start = Stopwatch.GetTimestamp();
            var answers = await Task.WhenAll(opened.Select(c => Task.Run(() => AskAsync(c, request, time))));
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var after = meter.Read();
            var ticks = answers.SelectMany(a => a.Ticks).ToArray();
            Array.Sort(ticks);
            return new(seconds, ticks, answers[0].Length, after.Program - before.Program, after.Database - before.Database);
        }
        finally
        {
            opened.ForEach(c => c.Dispose());
        }
    }

    private static async Task<(List<long> Ticks, int Length)> AskAsync(LoadConnection connection, byte[] request, TimeSpan time)
    {
        var (start, ticks, size) = (Stopwatch.GetTimestamp(), new List<long>(), 0);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var asked = Stopwatch.GetTimestamp();
            (var status, size) = await connection.SendAsync(request);
            ticks.Add(Stopwatch.GetTimestamp() - asked);
            if (status is not (int)HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"Answer {status}.");
            }
        }

        return (ticks, size);
    }
}
