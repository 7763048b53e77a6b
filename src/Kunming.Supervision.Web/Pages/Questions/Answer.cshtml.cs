using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;

namespace Kunming.Supervision.Web.Pages.Questions;

/// <summary>答复, by whoever answers for the rows.</summary>
public sealed class AnswerModel(SupervisionDbContext db, NoticeBox box) : QuestionVerbPage(db, box)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAnswer(Viewer);

    protected override string Act(IReadOnlyList<Guid> named)
    {
        Record.Reply(Form.Verdict, Form.Text!, named, Viewer, Now);
        return "已答复，等待提出质疑的人确认。";
    }

    protected override (NoticeKind Kind, Func<Viewer, bool> Who)? ToTell() => (NoticeKind.FigureAnswered, Record.IsAskers);
}
