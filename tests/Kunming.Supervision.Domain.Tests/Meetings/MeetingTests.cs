using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Domain.Tests.Meetings;

public class MeetingTests
{
    [Fact]
    public void Hold_TomorrowWithNobodyByAStranger_NamesAll() => Refused.For(
        [Meeting.NotYours, Meeting.InFuture, Meeting.NobodyThere], () => Hold(MeetingKind.Regular, Given.Today.AddDays(1), 0, Given.Group, Given.Office));

    [Fact]
    public void Hold_OfAGroup_IsTheLeadersToRecord()
    {
        Assert.NotNull(Hold(MeetingKind.Regular, Given.Today, 9, Given.Group, Given.GroupLeader));
        Refused.For(Meeting.NotYours, () => Hold(MeetingKind.Regular, Given.Today, 9, Given.Group, Given.GroupMember));
        Refused.For(Meeting.NotYours, () => Hold(MeetingKind.Regular, Given.Today, 9, null, Given.GroupLeader));
    }

    [Theory]
    [InlineData(MeetingKind.Regular, LedgerKind.Meeting)]
    [InlineData(MeetingKind.Deployment, LedgerKind.Deployment)]
    public void Hold_OfAKind_EntersTheLedgerOnItsDay(MeetingKind kind, LedgerKind ledger)
    {
        var held = Assert.Single(Hold(kind, Given.Today.AddDays(-40), 30, null, Given.CountyOfficer).Events);

        Assert.Equal((ledger, Given.Today.AddDays(-40)), (held.Ledger, held.Day));
        Assert.StartsWith(MeetingNames.NameOf(kind), held.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Hold_Class_IsNotAMeeting() => Refused.For(Meeting.ClassElsewhere, () => Hold(MeetingKind.Class, Given.Today, 9, null, Given.Office));

    private static Meeting Hold(MeetingKind kind, DateOnly day, int attendance, Guid? group, Viewer by) =>
        Meeting.Hold(kind, "九月例会", day, null, "各成员单位", attendance, "通报情况", group, by, Given.Now);
}
