using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>恢复码, shown once.</summary>
[FreshSecondFactor, UnfinishedSession]
public sealed class RecoveryCodesModel(SupervisionDbContext db, SecondFactorDesk factors, AccountLog log) : AccountPage(db)
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Codes = await factors.MakeRecoveryCodesAsync(Account.Id, Aborted);
        log.Record(Account, new SecondFactorAdded(Sign(), "恢复码"));
        await Db.SaveChangesAsync(Aborted);
        return Page();
    }
}
