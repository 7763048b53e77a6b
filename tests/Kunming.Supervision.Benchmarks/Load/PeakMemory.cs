using System.Diagnostics;

namespace Kunming.Supervision.Benchmarks.Load;

/// <summary>The largest working set of a process, looked at twenty times a second.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Process _process;
    private readonly Timer _timer;
    private long _most;

    public PeakMemory(Process process)
    {
        _process = process;
        _timer = new(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    /// <summary>Since the last call.</summary>
    public long TakeMegabytes()
    {
        Look();
        return Interlocked.Exchange(ref _most, 0) / (1024 * 1024);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_process)
        {
            _process.Refresh();
            _most = Math.Max(_most, _process.WorkingSet64);
        }
    }
}
