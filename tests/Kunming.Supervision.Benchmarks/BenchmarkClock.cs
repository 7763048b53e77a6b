namespace Kunming.Supervision.Benchmarks;

/// <summary>A clock that runs from the day after the generated data, whatever the day of the run, so that "open" and "overdue" stay the same rows.</summary>
internal sealed class BenchmarkClock : TimeProvider
{
    private readonly TimeSpan _shift = new DateTimeOffset(2026, 9, 24, 9, 0, 0, TimeSpan.FromHours(8)) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
