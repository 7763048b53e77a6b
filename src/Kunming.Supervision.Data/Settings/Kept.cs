using Kunming.Supervision.Data.Scopes;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Data.Settings;

/// <summary>
/// What everybody reads and hardly anybody changes, kept for <see cref="Lifetime"/>: a change counts at once in the program that made it, and in
/// every other program on the same database after that time at the latest.
/// </summary>
public abstract class Kept<T>(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
    where T : class
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Entry? _kept;
    private long _changes;

    /// <summary>What was read last, for code that cannot wait; every page reads before it runs, a job calls <see cref="ReadAsync"/> itself.</summary>
    public T Current => Volatile.Read(ref _kept)?.Value ?? Start;

    /// <summary>What holds before anything was read.</summary>
    protected abstract T Start { get; }

    /// <summary>What holds now.</summary>
    public async ValueTask<T> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (Fresh() is { } fresh)
        {
            return fresh;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return Fresh() ?? await ReadAnewAsync(cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Something was changed: the next one to look reads again.</summary>
    public void Forget() => Interlocked.Increment(ref _changes);

    public void Dispose()
    {
        _reading.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<T> ReadAsync(SupervisionDbContext db, CancellationToken cancellationToken);

    private T? Fresh() => Volatile.Read(ref _kept) is { } kept && kept.Changes == Interlocked.Read(ref _changes) && IsYoung(kept) ? kept.Value : null;

    // A clock that was set back must not keep a reading for ever.
    private bool IsYoung(Entry kept) => clock.GetUtcNow() - kept.ReadAt is var age && age >= TimeSpan.Zero && age < Lifetime;

    private async Task<T> ReadAnewAsync(CancellationToken cancellationToken)
    {
        var (changes, now) = (Interlocked.Read(ref _changes), clock.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = RowScope.None;
        var value = await ReadAsync(db, cancellationToken);
        Volatile.Write(ref _kept, new(value, changes, now));
        return value;
    }

    private sealed record Entry(T Value, long Changes, DateTimeOffset ReadAt);
}
