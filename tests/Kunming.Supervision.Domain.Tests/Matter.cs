using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests;

/// <summary>An issue with the letter that carries it, at a state that is reached by the verbs alone.</summary>
internal sealed class Matter
{
    private Matter(bool sustained) =>
        Issue = Issue.Raise("WT-2026-0001", Given.VisitAt(VisitStatus.Confirmed), Given.Unit.Name, Given.Facts(sustained), Given.GroupMember, Given.Now);

    public Issue Issue { get; }

    public Handover Handover { get; private set; } = null!;

    public RectificationMeasure Measure => Issue.Measures[0];

    public static Matter At(IssueStatus status, bool sustained = false)
    {
        var matter = new Matter(sustained || status is IssueStatus.Sustained);
        matter.GoTo(status);
        return matter;
    }

    /// <summary>Proves the first measure and marks it completed.</summary>
    public void Complete(DateTimeOffset? on = null)
    {
        Issue.Prove(Measure.Id, Given.File(on: on), Given.Today, Given.Liaison, on ?? Given.Now);
        Issue.Progress(Measure.Id, MeasureStatus.Completed, Given.Liaison, on ?? Given.Now);
    }

    private void GoTo(IssueStatus status)
    {
        switch (status)
        {
            case IssueStatus.Registered:
                break;
            case IssueStatus.UnderReview:
                Issue.Submit(Given.GroupMember, Given.Now);
                break;
            case IssueStatus.Recognised:
                GoTo(IssueStatus.UnderReview);
                Issue.Recognise(Given.GroupLeader, Given.Now);
                break;
            case IssueStatus.NotRecognised:
                Issue.NotRecognise("事实不清", Given.GroupLeader, Given.Now);
                break;
            case IssueStatus.SplitUp:
                Issue.Split(
                    [new("WT-2026-0011", Given.Facts(facts: "名册没有公示") with { Amount = Issue.Amount }), new("WT-2026-0012", Given.Facts(facts: "签字由人代笔") with { Amount = null })],
                    Given.Unit.Name, "是两件事", Given.GroupLeader, Given.Now);
                break;
            case IssueStatus.Merged:
                Issue.MergeInto(At(IssueStatus.Registered).Issue, "同一件事", Given.GroupLeader, Given.Now);
                break;
            case IssueStatus.FixedOnSite:
                GoTo(IssueStatus.Recognised);
                Issue.FixOnSite("当场公示", "责任人", Given.GroupLeader, Given.Now);
                break;
            case IssueStatus.ReferredAsClue:
                GoTo(IssueStatus.Recognised);
                Clue.HandIn(Issue, new(null, null, Issue.Facts), Guid.NewGuid(), Given.Office, Given.Now);
                break;
            case IssueStatus.HandedOver:
                GoTo(IssueStatus.Recognised);
                Handover = Handover.Issue("昆监交〔2026〕1号", Given.Unit, [Issue], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, Given.Office, Given.Now);
                break;
            case IssueStatus.Rectifying:
                GoTo(IssueStatus.HandedOver);
                Handover.Receive([Issue], StatutoryCalendar.Current, Given.Liaison, Given.Now);
                break;
            case IssueStatus.CloseOutApplied:
                GoTo(IssueStatus.Rectifying);
                Issue.AnalyseCause(CauseKind.NoRule, "没有公示制度", Given.Liaison, Given.Now);
                Issue.AddMeasure("补公示并建立台账", "责任人", null, Given.Today.AddDays(5), Given.Liaison, Given.Now);
                Complete();
                Issue.ApplyToCloseOut("已公示", Given.Liaison, Given.Now);
                break;
            case IssueStatus.FirstVerified:
                GoTo(IssueStatus.CloseOutApplied);
                Issue.VerifyFirst("属实", Given.GroupMember, Given.Now);
                break;
            case IssueStatus.Returned:
                GoTo(IssueStatus.CloseOutApplied);
                Issue.Return("公示不全", Given.GroupMember, Given.Now);
                break;
            case IssueStatus.PartlyDone:
                GoTo(IssueStatus.FirstVerified);
                Issue.AcceptInPart("台账未建", [Measure.Id], Given.Office, Given.Now);
                break;
            case IssueStatus.Relapsed:
                GoTo(IssueStatus.ClosedOut);
                Issue.Relapse("又未公示", Given.GroupLeader, Given.Now.AddDays(30));
                break;
            default:
                GoTo(IssueStatus.FirstVerified);
                Issue.CloseOut("整改到位", Issue.KeepsOn ? Given.Today.AddMonths(6) : null, Given.Office, Given.Now);
                break;
        }
    }
}
