namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>A clock that runs, from a chosen instant, and can be moved on.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private TimeSpan _shift = start - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;

    public void Advance(TimeSpan by) => _shift += by;
}
