using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

public sealed class UnlockModel(SupervisionDbContext db, AccountAdministration administration) : AccountVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => AccountAdministration.ObstaclesToUnlock(Account, Viewer, Now);

    protected override Task<string> ActAsync()
    {
        administration.Unlock(Account, Viewer, Now);
        return Task.FromResult("锁定已解除");
    }
}
