using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;

namespace Kunming.Supervision.Web.Pages.Questions;

/// <summary>The answer does not do; it is answered anew.</summary>
public sealed class AskAgainModel(SupervisionDbContext db, NoticeBox box) : QuestionVerbPage(db, box)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToJudge(Viewer);

    protected override string Act(IReadOnlyList<Guid> named)
    {
        Record.AskAgain(Form.Text!, named, Viewer, Now);
        return "已再次提出，等待答复。";
    }

    protected override (NoticeKind Kind, Func<Viewer, bool> Who)? ToTell() => (NoticeKind.FigureQuestioned, Record.MayAnswer);
}
