using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Deadlines;

public class HandoverExtensionTests
{
    private static readonly WorkCalendar Calendar = StatutoryCalendar.Current;

    [Fact]
    public void Grant_Answer_MovesTheLettersDayAndNotTheIssues()
    {
        var matter = Given.IssueAt(IssueStatus.Rectifying);
        var (letter, first) = (matter.Handover, matter.Handover.Deadline!.DueOn);

        letter.AskExtension(first.AddDays(21), "材料多", Given.Liaison, Given.Now);
        letter.GrantExtension(first.AddDays(21), null, Calendar, Given.GroupLeader, Given.Now);

        Assert.Equal((first.AddDays(21), (DateOnly?)first, 1), (letter.Deadline!.DueOn, letter.FirstDueOn, letter.TimesExtended));
        Assert.Equal(first, matter.Issue.Deadline!.DueOn);
    }

    [Fact]
    public void Ask_OutOfTurn_IsRefused()
    {
        var letter = Given.IssueAt(IssueStatus.HandedOver).Handover;
        Refused.For([HandoverRules.NotInHand, ExtensionRules.NoDeadline], () => letter.AskExtension(Given.Today.AddDays(40), "材料多", Given.Liaison, Given.Now));

        letter = Given.IssueAt(IssueStatus.Rectifying).Handover;
        var due = letter.Deadline!.DueOn;
        Refused.For(HandoverRules.NotYours, () => letter.AskExtension(due.AddDays(9), "材料多", Given.Office, Given.Now));
        Refused.For(ExtensionRules.AfterDue, () => letter.AskExtension(due.AddDays(9), "材料多", Given.Liaison, ChinaTime.StartOf(due.AddDays(1))));
    }

    [Fact]
    public void Reply_WhileARequestWaits_LetsItLapse()
    {
        var matter = Given.IssueAt(IssueStatus.Rectifying);
        matter.Handover.AskExtension(matter.Handover.Deadline!.DueOn.AddDays(9), "材料多", Given.Liaison, Given.Now);
        matter.Issue.AddMeasure("补公示", "责任人", null, null, Given.Liaison, Given.Now);

        matter.Handover.Reply("已办", [matter.Issue], Given.Liaison, Given.Now);

        Assert.Equal(ExtensionStatus.Lapsed, matter.Handover.Extensions[0].Status);
        Refused.For(ExtensionRules.NoneAsked, () => matter.Handover.RefuseExtension("不必", Given.Office, Given.Now));
        Refused.For([HandoverRules.NotYours, ExtensionRules.NoneAsked], () => matter.Handover.RefuseExtension("不必", Given.CountyOfficer, Given.Now));
    }

    [Fact]
    public void Refuse_WithReason_KeepsTheDay()
    {
        var letter = Given.IssueAt(IssueStatus.Rectifying).Handover;
        var due = letter.Deadline!.DueOn;
        letter.AskExtension(due.AddDays(9), "材料多", Given.Liaison, Given.Now);

        Refused.For(Text.Missing, () => letter.RefuseExtension(" ", Given.Office, Given.Now));
        letter.RefuseExtension("可以按期", Given.Office, Given.Now);

        Assert.Equal((due, ExtensionStatus.Refused, "可以按期"), (letter.Deadline.DueOn, letter.Extensions[0].Status, letter.Extensions[0].Opinion));
        Assert.Equal($"不同意延期至{due.AddDays(9):yyyy-MM-dd}：可以按期", letter.Events[^1].Summary);
    }
}
