using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Time that is asked for and granted, and letters about what nobody did. It takes no chance, so that the rest of the story stays as it is.</summary>
internal sealed class DemonstrationDeadlines(DemonstrationStage stage)
{
    private const int UrgedAfter = 6;
    private const int WarnedAfter = 17;

    /// <summary>One issue in five needs longer: some were granted it in time, some wait for a decision at the end of the story.</summary>
    public void AskForTime(Issue issue, Viewer receiver, CastGroup group, DateOnly due)
    {
        var last = issue.Number[^1];
        var day = due > stage.Today ? stage.Today.AddDays(-2) : due.AddDays(-3);
        if (last is not ('3' or '8'))
        {
            return;
        }

        stage.Agenda.At(At(day), at =>
        {
            var promise = issue.Deadline?.DueOn;
            if (issue.ObstaclesToAskExtension(receiver, ChinaTime.DayOf(at)).Count > 0)
            {
                return;
            }

            issue.AskExtension(promise!.Value.AddDays(14), "涉及多个村组，名册核对和资金清退需要时间，已完成约六成", receiver, at);
            if (last is '3')
            {
                stage.Agenda.At(at.AddHours(5), then => issue.GrantExtension(promise.Value.AddDays(10), "同意延期，请抓紧办理", stage.Calendar, group.Leader, then));
            }
        });
    }

    /// <summary>Whoever does nothing gets a letter, and then a warning.</summary>
    public void Chase(Issue issue, Handover handover, Viewer receiver, DateOnly due)
    {
        Send(issue, handover, receiver, ChaseKind.Urge, due.AddDays(UrgedAfter), "请立即组织整改，逐项落实措施和责任人，并报送佐证材料。");
        if (issue.Number[^1] is >= '5')
        {
            Send(issue, handover, receiver, ChaseKind.Admonition, due.AddDays(WarnedAfter), "请主要负责人亲自督促，限期办结，并书面说明逾期的原因。");
        }
    }

    private void Send(Issue issue, Handover handover, Viewer receiver, ChaseKind kind, DateOnly day, string requirement) => stage.Agenda.At(At(day), at =>
    {
        var (office, today) = (stage.Cast.Office[0], ChinaTime.DayOf(at));
        if (issue.HandoverId == handover.Id && issue.ObstaclesToChase(kind, office, today).Count is 0)
        {
            var number = ChaseNumber.Format(kind, DemonstrationStage.Year, stage.Number($"{ChaseNumber.PrefixOf(kind)}-{DemonstrationStage.Year}"));
            stage.Make(Domain.Deadlines.Chase.Send(number, kind, issue, receiver.Organisation, requirement, stage.Calendar.AddWorkingDays(today, 5), office, at));
        }
    });

    private DateTimeOffset At(DateOnly day) => ChinaTime.StartOf(stage.Calendar.OnOrAfter(day)).ToUniversalTime().AddHours(9).AddMinutes(40);
}
