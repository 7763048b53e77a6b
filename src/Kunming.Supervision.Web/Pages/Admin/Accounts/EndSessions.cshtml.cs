using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

public sealed class EndSessionsModel(SupervisionDbContext db, SessionRegister register, AccountLog log) : AccountVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => AccountAdministration.ObstaclesToGiveSeat(Account, Viewer);

    protected override async Task<string> ActAsync()
    {
        RuleViolationException.ThrowIfAny(Obstacles);
        log.RecordAndTell(Account, new AccountSessionsEnded(Sign()));
        await register.EndAllAsync(Id, SessionEnd.EndedByAdministrator, Now, Aborted);
        return "登录已结束";
    }
}
