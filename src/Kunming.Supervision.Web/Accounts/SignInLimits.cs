using System.Threading.RateLimiting;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>How often one address, and one name, may try to sign in within a minute; whoever tries more waits and costs no hash.</summary>
public sealed class SignInLimits(IOptions<AccountSettings> settings) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _addresses = PerMinute(settings.Value.SignInsPerAddressPerMinute);
    private readonly PartitionedRateLimiter<string> _names = PerMinute(settings.Value.SignInsPerAccountPerMinute);

    /// <param name="name">As typed; null for steps that carry no name.</param>
    public bool Allows(HttpContext http, string? name)
    {
        using var address = _addresses.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        using var account = name is null ? null : _names.AttemptAcquire(UserNames.Normalise(name));
        return address.IsAcquired && account is null or { IsAcquired: true };
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _names.Dispose();
    }

    private static PartitionedRateLimiter<string> PerMinute(int permits) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new() { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6, QueueLimit = 0 }), StringComparer.Ordinal);
}
