using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Domain.Tests.Meetings;

public class MinutesTests
{
    [Fact]
    public void Draft_NotTheirsOrSecondOrOfAClass_NamesAll()
    {
        Refused.For([MinutesRules.NotYours, MinutesRules.DraftedBefore], () => MeetingMinutes.Draft(Held(), true, Words(), [], Given.CountyOfficer, Given.Now));
        Refused.For(MinutesRules.NotYours, () => MeetingMinutes.Draft(Held(Given.Group, Given.GroupLeader), false, Words(), [], Given.GroupMember, Given.Now));
        Assert.Equal([MinutesRules.NotAMeeting], MeetingMinutes.ObstaclesToDraft(Classroom(), false, Given.Office));
    }

    [Fact]
    public void Draft_MarkTooManyDecisionsAndEarlyDay_NamesAll() => Refused.For(
        [MinutesRules.MarkEndsSo, MinutesRules.TooManyDecisions, MinutesRules.DueBeforeMeeting],
        () => MeetingMinutes.Draft(Held(), false, Words() with { Mark = "工作例会" }, [.. Enumerable.Range(0, 21).Select(_ => Plan() with { DueOn = Given.Today.AddDays(-1) })], Given.Office, Given.Now));

    [Fact]
    public void Issue_Draft_IsFixedAndGoesToItsOwners()
    {
        var minutes = Drafted();
        minutes.Revise(Words() with { Host = "某副主任" }, [Plan(), Plan() with { Text = "另一件" }], Given.SecondOffice, Given.Now);
        Assert.Empty(minutes.OwnerIds);

        minutes.Issue(4, Given.SecondOffice, Given.Now);

        Assert.Equal((MinutesStatus.Issued, 4, "某副主任", "印发第4期：九月例会纪要，议定2项"), (minutes.Status, minutes.Serial!.Value, minutes.Host, minutes.Events[^1].Summary));
        Assert.Equal([Given.GroupLeader.OfficerId], minutes.OwnerIds);
        Refused.For(MinutesRules.IssuedBefore, () => minutes.Revise(Words(), [], Given.Office, Given.Now));
        Refused.For(MinutesRules.IssuedBefore, () => minutes.Issue(5, Given.Office, Given.Now));
    }

    [Fact]
    public void TickOff_ByOwner_EndsItOnce()
    {
        var (minutes, decision) = Issued();
        Refused.For(MinutesRules.NotOwner, () => minutes.TickOff(decision, "好了", Given.Office, Given.Now));
        var draft = Drafted();
        Refused.For(MinutesRules.NotOwner, () => draft.TickOff(draft.Decisions[0].Id, "好了", Given.GroupLeader, Given.Now));

        minutes.TickOff(decision, "清单已报", Given.GroupLeader, Given.Now);

        Assert.Equal((DecisionStatus.Done, "清单已报", "办结“形成问题清单”：清单已报"), (minutes.Decisions[0].Status, minutes.Decisions[0].Note, minutes.Events[^1].Summary));
        Refused.For(MinutesRules.DecisionEnded, () => minutes.TickOff(decision, "再办", Given.GroupLeader, Given.Now));
        Refused.For(MinutesRules.DecisionEnded, () => minutes.Drop(decision, "不办了", Given.Office, Given.Now));
    }

    [Fact]
    public void Drop_ByWhoKeepsTheMinutes_SaysWhy()
    {
        var (minutes, decision) = Issued();
        Refused.For(MinutesRules.NotYours, () => minutes.Drop(decision, "不办了", Given.GroupLeader, Given.Now));
        Refused.For(MinutesRules.NotYours, () => minutes.Drop(Guid.NewGuid(), "不办了", Given.Office, Given.Now));

        minutes.Drop(decision, "并入专项", Given.SecondOffice, Given.Now);

        Assert.Equal((DecisionStatus.Dropped, "不再落实“形成问题清单”：并入专项"), (minutes.Decisions[0].Status, minutes.Events[^1].Summary));
    }

    [Fact]
    public void Succeed_OpenDecision_IsTheSuccessorsAndThePaperStays()
    {
        var (minutes, decision) = Issued();
        var before = minutes.Decisions[0].Charged;

        minutes.Succeed(new ResponsibilityTakenOver(Given.GroupMember.Sign(Given.Now), Given.GroupLeader.OfficerId, "组长", SuccessionKind.Decision));

        Assert.Equal((Given.GroupMember.OfficerId, before), (minutes.Decisions[0].OwnerId, minutes.Decisions[0].Charged));
        Assert.Contains(Given.GroupMember.OfficerId, minutes.OwnerIds);
        Refused.For(MinutesRules.NotOwner, () => minutes.TickOff(decision, "好了", Given.GroupLeader, Given.Now));
        minutes.TickOff(decision, "好了", Given.GroupMember, Given.Now);
    }

    private static MinutesText Words() => new("监督工作例会纪要", "九月例会纪要", "某主任", "甲、乙", null, "丙", "议题：进展\n会议听取了汇报。");

    private static DecisionPlan Plan() => new("形成问题清单", Given.GroupLeader.OfficerId, Given.GroupLeader.Name, Given.GroupLeader.Organisation, Given.Today.AddDays(10));

    private static Meeting Held(Guid? group = null, Viewer? by = null) => Meeting.Hold(MeetingKind.Regular, "九月例会", Given.Today, "会议室", "各组", 9, "通报情况", group, by ?? Given.Office, Given.Now);

    /// <summary>One that was recorded before classes had pages of their own.</summary>
    private static Meeting Classroom()
    {
        var meeting = Held();
        typeof(Meeting).GetProperty(nameof(Meeting.Kind))!.SetValue(meeting, MeetingKind.Class);
        return meeting;
    }

    private static MeetingMinutes Drafted() => MeetingMinutes.Draft(Held(), false, Words(), [Plan()], Given.Office, Given.Now);

    private static (MeetingMinutes Minutes, Guid Decision) Issued()
    {
        var minutes = Drafted();
        minutes.Issue(1, Given.Office, Given.Now);
        return (minutes, minutes.Decisions[0].Id);
    }
}
