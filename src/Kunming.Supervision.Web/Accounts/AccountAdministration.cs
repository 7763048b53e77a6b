using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// What the administrators do to an account, each from his own seat: the system administrator makes it and releases links, the security
/// administrator gives the seat, enables, disables and issues links. Nobody acts on his own account. Callers save.
/// </summary>
public sealed class AccountAdministration(AccountLog log)
{
    public static bool MayMake(Viewer by) => by.Seat is Seat.SystemAdministrator;

    public static bool MayRelease(Viewer by) => by.Seat is Seat.SystemAdministrator;

    public static bool MaySecure(Viewer by) => by.Seat is Seat.SecurityAdministrator;

    public static IReadOnlyList<Rule> ObstaclesToGiveSeat(Account account, Viewer by) => Obstacles.From(
        (!MaySecure(by), AccountRules.NotYours), (account.Id == by.AccountId, AccountRules.OwnAccount));

    public static IReadOnlyList<Rule> ObstaclesToEnable(Account account, Viewer by) =>
        [.. ObstaclesToGiveSeat(account, by), .. Obstacles.From((account.Enabled, AccountRules.AlreadyEnabled), (account.Seat is null, AccountRules.NoSeat))];

    public static IReadOnlyList<Rule> ObstaclesToDisable(Account account, Viewer by) =>
        [.. ObstaclesToGiveSeat(account, by), .. Obstacles.From((!account.Enabled, AccountRules.NotEnabled))];

    public static IReadOnlyList<Rule> ObstaclesToUnlock(Account account, Viewer by, DateTimeOffset now) =>
        [.. ObstaclesToGiveSeat(account, by), .. Obstacles.From((!account.IsLockedAt(now), AccountRules.NotLocked))];

    public static IReadOnlyList<Rule> ObstaclesToIssueLink(Account account, Viewer by) => ObstaclesToDisable(account, by);

    public static IReadOnlyList<Rule> ObstaclesToRelease(Account account, OneTimeLink? link, Viewer by) => Obstacles.From(
        (!MayRelease(by), AccountRules.NotYours), (account.Id == by.AccountId, AccountRules.OwnAccount), (link is null or { CodeHash: not null }, AccountRules.LinkNotAwaiting));

    public void GiveSeat(Account account, Seat seat, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToGiveSeat(account, by), .. Obstacles.From((account.Seat == seat, AccountRules.SeatUnchanged))]);
        var before = account.Seat;
        account.Seat = seat;
        log.RecordAndTell(account, new AccountSeatGiven(by.Sign(on), before, seat));
    }

    public void Enable(Account account, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToEnable(account, by));
        account.Enabled = true;
        log.RecordAndTell(account, new AccountEnabled(by.Sign(on)));
    }

    /// <param name="left">What stays open with its owner, in words; null when there is nothing. It asks for a reason of its own.</param>
    public void Disable(Account account, string? reason, string? left, string? whyLeft, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDisable(account, by));
        var because = Text.Required(reason, "停用原因", 100);
        if (left is not null)
        {
            because = $"{because}；没有交接的工作：{left}，不交接的理由：{Text.Required(whyLeft, "不交接的理由", 200)}";
        }

        account.Enabled = false;
        log.RecordAndTell(account, new AccountDisabled(by.Sign(on), because));
    }

    public void Unlock(Account account, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToUnlock(account, by, on));
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        log.RecordAndTell(account, new AccountUnlocked(by.Sign(on)));
    }
}
