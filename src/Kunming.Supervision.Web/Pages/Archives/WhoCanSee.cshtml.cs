using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Archives;

public sealed class WhoCanSeeModel(SupervisionDbContext db, ViewerQuery viewers) : WhoCanSeePage(viewers)
{
    protected override Task<(string Title, string Kind, string Address, Func<Viewer, IReadOnlyList<string>> ReasonsOf)?> FindAsync() =>
        FindAsync(db.Archives, viewer => viewer.SightOfArchives, "档案", "archives");
}
