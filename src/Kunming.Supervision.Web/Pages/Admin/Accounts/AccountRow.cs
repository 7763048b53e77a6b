using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

/// <summary>An account as the administrators see it: whose, for what, in which state; nothing that it was used for.</summary>
public sealed record AccountRow(
    Guid Id, string UserName, string Officer, string? Title, string Organisation, Seat? Seat, bool Enabled, bool HasPassword, bool HasSecondFactor,
    DateTimeOffset CreatedOn, DateTimeOffset? LockedUntil, DateTimeOffset? LastSignIn, bool SignedIn, int Revision)
{
    public string State => Enabled ? HasPassword ? "已启用" : "已启用，未设密码" : Seat is null ? "新建，待授权" : "未启用";

    public static IQueryable<AccountRow> Of(SupervisionDbContext db, IQueryable<Data.Accounts.Account> accounts) =>
        from account in accounts
        join officer in db.Officers on account.OfficerId equals officer.Id
        join body in db.Organisations on officer.OrganisationId equals body.Id
        orderby account.UserName
        select new AccountRow(
            account.Id, account.UserName!, officer.Name, officer.Title, body.Name, account.Seat, account.Enabled, account.PasswordHash != null, account.TwoFactorEnabled,
            account.CreatedOn, account.LockoutEnd, db.Sessions.Where(s => s.AccountId == account.Id).Max(s => (DateTimeOffset?)s.StartedOn),
            db.Sessions.Any(s => s.AccountId == account.Id && s.EndedOn == null), account.Revision);
}
