using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;

namespace Kunming.Supervision.Web.Pages.Questions;

/// <summary>The asker takes it back while nobody has answered.</summary>
public sealed class WithdrawModel(SupervisionDbContext db, NoticeBox box) : QuestionVerbPage(db, box)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToWithdraw(Viewer);

    protected override string Act(IReadOnlyList<Guid> named)
    {
        Record.Withdraw(Form.Text!, named, Viewer, Now);
        return "质疑已撤回。";
    }

    protected override (NoticeKind Kind, Func<Viewer, bool> Who)? ToTell() => null;
}
