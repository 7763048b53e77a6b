using System.Globalization;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>Carries a sign-in from the password over the second factor to a session and its cookie.</summary>
public sealed class SessionDesk(SessionRegister register, PasswordDesk passwords, AuditTrail trail, TimeProvider clock)
{
    private const string PurposeItem = "purpose";
    public const string SignInPurpose = "sign-in";

    /// <summary>Begins a session under a number that nobody has seen before; whatever this browser held is ended.</summary>
    /// <returns>A sentence about the session that this one replaced elsewhere; null when there was none.</returns>
    public async Task<string?> StartAsync(HttpContext http, Guid accountId, bool secondFactor)
    {
        var now = clock.GetUtcNow();
        if (SessionPrincipal.SessionOf(http.User) is { } earlier)
        {
            await register.EndAsync(earlier, SessionEnd.SignedOut, now, http.RequestAborted);
        }

        await passwords.ForgetFailuresAsync(accountId, http.RequestAborted);
        var (started, replaced) = await register.StartAsync(accountId, http.Connection.RemoteIpAddress?.ToString(), now, secondFactor, http.RequestAborted);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, SessionPrincipal.For(accountId, started.Id, IdentityConstants.ApplicationScheme));
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (replaced is null)
        {
            return null;
        }

        await trail.RecordAsync("session.ended-elsewhere", AuditOutcome.Done, accountId);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"您在别处的登录（{ChinaTime.ToLocal(replaced.StartedOn):MM-dd HH:mm}，地址{replaced.Address ?? "不详"}）已结束。如果那不是您本人，请立即修改密码。");
    }

    /// <summary>Ends this browser's session.</summary>
    public async Task EndAsync(HttpContext http, SessionEnd end)
    {
        if (SessionPrincipal.SessionOf(http.User) is { } session)
        {
            await register.EndAsync(session, end, clock.GetUtcNow(), http.RequestAborted);
        }

        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Remembers for a few minutes that somebody has taken the first step: given the password, or opened a one-time link.</summary>
    public Task PendAsync(HttpContext http, Guid accountId, string purpose) => http.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme, SessionPrincipal.For(accountId, Guid.Empty, IdentityConstants.TwoFactorUserIdScheme),
        new() { Items = { [PurposeItem] = purpose } });

    public Task ForgetPendingAsync(HttpContext http) => http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    /// <summary>The account that has taken the first step for this purpose; null when there is none, or too much time has passed.</summary>
    public async Task<(Guid AccountId, string Purpose)?> FindPendingAsync(HttpContext http) =>
        await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme) is { Succeeded: true, Principal: { } principal, Properties: { } properties }
        && SessionPrincipal.AccountOf(principal) is { } account && properties.Items.TryGetValue(PurposeItem, out var purpose) && purpose is not null
            ? (account, purpose)
            : null;
}
