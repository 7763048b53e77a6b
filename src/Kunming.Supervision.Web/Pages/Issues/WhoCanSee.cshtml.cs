using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Issues;

public sealed class WhoCanSeeModel(SupervisionDbContext db, ViewerQuery viewers) : WhoCanSeePage(viewers)
{
    protected override string? LeftOut => Viewer.SeesCity ? null : "为不让被检查的一方事先知道，这里不列出只因承担回头看而能打开的人员。";

    protected override async Task<(string Title, string Kind, string Address, Func<Viewer, IReadOnlyList<string>> ReasonsOf)?> FindAsync() =>
        await FindAsync(db.Issues, viewer => viewer.SightOfIssues, "问题", "issues") is not { } found ? null
            : Viewer.SeesCity ? found
            : found with { ReasonsOf = viewer => [.. found.ReasonsOf(viewer).Where(r => r is not IssueQueries.LooksAgain)] };
}
