using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Questions;

/// <summary>The asker accepts the answer.</summary>
public sealed class SettleModel(SupervisionDbContext db) : VerbPage<FigureQuestion>(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToJudge(Viewer);

    protected override IQueryable<FigureQuestion> Visible => Db.FigureQuestions.VisibleTo(Viewer);

    protected override Rule NotYours => QuestionRules.NotYours;

    protected override string Act()
    {
        Record.Settle(Viewer, Now);
        return "质疑已办结。";
    }
}
