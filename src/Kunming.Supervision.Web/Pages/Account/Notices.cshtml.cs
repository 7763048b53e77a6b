using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>账号通知: what somebody else did to the account, shown first after a sign-in until it has been read.</summary>
public sealed class NoticesModel(SupervisionDbContext db, NoticeBoard board) : AccountPage(db)
{
    public IReadOnlyList<AccountNotice> Notices { get; private set; } = [];

    public async Task OnGetAsync() => Notices = await board.ReadAsync(Viewer.AccountId, Aborted);

    public async Task<IActionResult> OnPostAsync(DateTimeOffset until)
    {
        RequireValidForm();
        await board.MarkReadAsync(Viewer.AccountId, until, Aborted);
        return LocalRedirect(LocalReturn);
    }
}
