using System.Diagnostics;
using System.Globalization;

namespace Kunming.Supervision.Benchmarks;

/// <summary>Passes everything on to a file and says, every so many bytes, what memory the process has: one figure at the end would not tell growth from what an earlier step had left.</summary>
internal sealed class MemoryLog(Stream to, long every) : Stream
{
    private readonly long _every = every;
    private long _written;
    private long _next = every;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _written;

    public override long Position { get => _written; set => throw new NotSupportedException(); }

    /// <summary>Most that was in use at any of the points, in bytes.</summary>
    public long MostWorkingSet { get; private set; }

    /// <summary>What the garbage of earlier steps holds is given back first.</summary>
    public static void Begin()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Console.WriteLine(Line("before"));
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await to.WriteAsync(buffer, cancellationToken);
        Count(buffer.Length);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        to.Write(buffer, offset, count);
        Count(count);
    }

    public override void Flush() => to.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static string Line(string at)
    {
        using var self = Process.GetCurrentProcess();
        var memory = GC.GetGCMemoryInfo();
        return string.Create(CultureInfo.InvariantCulture,
            $"  {at}: heap {GC.GetTotalMemory(false) >> 20} MiB, committed {memory.TotalCommittedBytes >> 20} MiB, working set {self.WorkingSet64 >> 20} MiB, private {self.PrivateMemorySize64 >> 20} MiB, collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}");
    }

    private void Count(int bytes)
    {
        _written += bytes;
        if (_written < _next)
        {
            return;
        }

        _next += _every;
        using var self = Process.GetCurrentProcess();
        MostWorkingSet = Math.Max(MostWorkingSet, self.WorkingSet64);
        Console.WriteLine(Line($"{_written >> 20} MiB written"));
    }
}
