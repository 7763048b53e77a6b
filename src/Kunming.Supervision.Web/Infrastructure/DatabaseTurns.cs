using System.Globalization;
using System.Threading.RateLimiting;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// How many short pages ask the database at once; the others wait, and whoever came first goes first. More than the processors can serve would only be
/// served alternately: all of them later, some much later (docs/performance.md). Nobody is turned away; who gives up leaves the row.
/// </summary>
public sealed class DatabaseTurns : IDisposable
{
    public const string Setting = "Hosting:PagesAtOnce";
    private const int PerProcessor = 2;
    private readonly ConcurrencyLimiter _limiter;

    /// <exception cref="InvalidOperationException">The setting is no whole number above 0.</exception>
    public DatabaseTurns(IConfiguration configuration)
    {
        var set = configuration[Setting];
        var atOnce = PerProcessor * Environment.ProcessorCount;
        if (!string.IsNullOrEmpty(set) && (!int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out atOnce) || atOnce is 0))
        {
            throw new InvalidOperationException($"{Setting} is '{set}'; wanted is a whole number above 0.");
        }

        _limiter = new(new() { PermitLimit = atOnce, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    }

    /// <returns>Ends the turn when it is disposed of; more than once does no harm.</returns>
    public ValueTask<RateLimitLease> TakeAsync(CancellationToken cancellationToken) => _limiter.AcquireAsync(cancellationToken: cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
