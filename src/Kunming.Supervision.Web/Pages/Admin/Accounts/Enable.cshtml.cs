using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

[FreshSecondFactor]
public sealed class EnableModel(SupervisionDbContext db, AccountAdministration administration) : AccountVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => AccountAdministration.ObstaclesToEnable(Account, Viewer);

    protected override Task<string> ActAsync()
    {
        administration.Enable(Account, Viewer, Now);
        return Task.FromResult("账号已启用");
    }
}
