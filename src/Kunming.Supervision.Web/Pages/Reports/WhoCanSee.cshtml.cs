using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class WhoCanSeeModel(SupervisionDbContext db, ViewerQuery viewers) : WhoCanSeePage(viewers)
{
    protected override async Task<(string Title, string Kind, string Address, Func<Viewer, IReadOnlyList<string>> ReasonsOf)?> FindAsync() =>
        await FindAsync(db.Reports.OfType<GroupReport>(), viewer => viewer.SightOfGroupReports, "季度报告", "reports/group")
        ?? await FindAsync(db.Reports.OfType<SynthesisReport>(), viewer => viewer.SightOfSynthesisReports, "综合报告", "reports/synthesis");
}
