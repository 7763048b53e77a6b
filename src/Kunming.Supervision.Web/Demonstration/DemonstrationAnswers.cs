using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What the addressee answers to a letter; some answers are returned, and some of those come again.</summary>
internal sealed class DemonstrationAnswers(DemonstrationStage stage)
{
    public void Give(Handover handover, IReadOnlyList<Issue> issues, Viewer receiver, Viewer sender, DateTimeOffset on)
    {
        if (stage.Chance(8))
        {
            return;
        }

        handover.Reply(stage.Pick(WorkTexts.Answers), issues, receiver, on);
        if (stage.Chance(8))
        {
            stage.After(on, 1, at =>
            {
                handover.Return(stage.Pick(WorkTexts.ReturnReasons), sender, at);
                if (stage.Chance(60))
                {
                    stage.After(at, 6, again => Reply(handover, issues, receiver, sender, again));
                }
            });
        }
        else
        {
            FinishWhenSettled(handover, issues, sender, on);
        }
    }

    private void Reply(Handover handover, IReadOnlyList<Issue> issues, Viewer receiver, Viewer sender, DateTimeOffset on)
    {
        handover.Reply(stage.Pick(WorkTexts.Answers), issues, receiver, on);
        FinishWhenSettled(handover, issues, sender, on);
    }

    public void FinishWhenSettled(Handover handover, IReadOnlyList<Issue> issues, Viewer sender, DateTimeOffset on) =>
        stage.After(on, 2, at =>
        {
            // One whose issues are settled could be ended unanswered; the demonstration's addressees still mean to answer.
            if (handover.Status is HandoverStatus.Answered && handover.ObstaclesToFinish(issues, sender).Count is 0)
            {
                handover.Finish(issues, sender, at);
            }
        }, 11);
}
