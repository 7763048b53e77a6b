using System.Diagnostics;
using System.Globalization;

namespace Kunming.Supervision.Benchmarks.Load;

/// <summary>
/// The most memory of a process, looked at twenty times a second: the working set, and its private part without the mapped files of the runtime and
/// the libraries, which processes share and the system may drop.
/// </summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly string _status;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private long _private;
    private long _all;

    public PeakMemory(Process process)
    {
        _status = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/status");
        _timer = new(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    /// <summary>Since the last call, in words.</summary>
    public string Take()
    {
        Look();
        lock (_lock)
        {
            var said = string.Create(CultureInfo.InvariantCulture, $"memory {_private / 1024,4} MB private, {_all / 1024,4} MB in all");
            (_private, _all) = (0, 0);
            return said;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_lock)
        {
            var lines = File.ReadAllLines(_status);
            (_private, _all) = (Math.Max(_private, Kilobytes(lines, "RssAnon:")), Math.Max(_all, Kilobytes(lines, "VmRSS:")));
        }
    }

    private static long Kilobytes(string[] lines, string name) =>
        long.Parse(lines.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
