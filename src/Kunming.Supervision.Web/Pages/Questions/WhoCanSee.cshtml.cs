using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Questions;

public sealed class WhoCanSeeModel(SupervisionDbContext db, ViewerQuery viewers) : WhoCanSeePage(viewers)
{
    protected override Task<(string Title, string Kind, string Address, Func<Viewer, IReadOnlyList<string>> ReasonsOf)?> FindAsync() =>
        FindAsync(db.FigureQuestions, viewer => viewer.SightOfFigureQuestions, "数据质疑", "questions");
}
