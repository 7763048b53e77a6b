using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>我的账号: what the account is, when it was used and from where, and the way out everywhere.</summary>
public sealed class IndexModel(SupervisionDbContext db, SessionRegister register) : AccountPage(db)
{
    private const int Most = 20;

    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    public DateOnly? PasswordUntil => Account.PasswordSetOn is { } on ? ChinaTime.DayOf(on.AddDays(Settings.PasswordDays)) : null;

    public async Task OnGetAsync() => Sessions = await Db.Sessions.AsNoTracking().Where(s => s.AccountId == Viewer.AccountId)
        .OrderByDescending(s => s.StartedOn).Take(Most).ToListAsync(Aborted);

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await register.EndAllAsync(Viewer.AccountId, SessionEnd.EndedByOwner, Now, Aborted);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return RedirectToPage("/SignIn", new { reason = SignInReason.SignedOut });
    }
}
