using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.TalentPool;

public sealed class WhoCanSeeModel(SupervisionDbContext db, ViewerQuery viewers) : WhoCanSeePage(viewers)
{
    protected override Task<(string Title, string Kind, string Address, Func<Viewer, IReadOnlyList<string>> ReasonsOf)?> FindAsync() =>
        FindAsync(db.PoolMembers, viewer => viewer.SightOfPool, "人才库人员", "talent-pool");
}
