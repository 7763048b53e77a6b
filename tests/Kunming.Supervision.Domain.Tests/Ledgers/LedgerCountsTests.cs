using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Ledgers;

public class LedgerCountsTests
{
    private static LedgerCounts CountsOf<TEvent>(Aggregate aggregate)
        where TEvent : DomainEvent
    {
        var happened = aggregate.Events.OfType<TEvent>().Single();
        Assert.NotNull(happened.Ledger);
        return happened.Counts!;
    }

    [Fact]
    public void Counts_Visit_AreOfTheRecordThatWasApproved_AndTheUnitIsCountedOnce()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Issued);
        var visit = Given.VisitUnder(task);
        visit.Revise(Given.Record() with { Counters = new(3, 12, 2, 0) }, task, Given.GroupMember, Given.Now);
        visit.Attach([Given.File(), Given.File()], Given.GroupMember, Given.Now);
        visit.Confirm(null, Given.GroupMember, Given.Now);
        visit.Approve(Given.Unit.Name, 1, Given.GroupLeader, Given.Now);

        Assert.Equal(new() { Units = 1 }, CountsOf<VisitBegun>(visit));
        Assert.Equal(new() { Talks = 3, Files = 12, Sites = 2, Households = 0, Attachments = 2 }, CountsOf<VisitApproved>(visit));
        Assert.Equal("谈话3人次、查阅资料12份、走访点位2个、附件2份", CountsOf<VisitApproved>(visit).Words);
    }

    [Fact]
    public void Counts_IssueFromRegistrationToClosing_StandOnTheLineWhereEachHappened()
    {
        var matter = Given.IssueAt(IssueStatus.FirstVerified);
        matter.Issue.CloseOut("已整改", null, Given.SecondOffice, Given.Now.AddDays(30), new(2, 1, 0, 0, 12_600.5m));

        Assert.Equal(new() { Found = 1, Immediate = 0 }, CountsOf<IssueRegistered>(matter.Issue));
        Assert.Equal(new() { HandedOver = 1 }, matter.Handover.Events[0].Counts);
        Assert.Equal(new() { ClosedOut = 1, First = 2, Second = 1, Third = 0, Fourth = 0, Recovered = 12_600.5m }, CountsOf<IssueClosedOut>(matter.Issue));
        Assert.Equal("销号数1个、第一种形态2人、第二种形态1人、追缴挽回12,600.5元", CountsOf<IssueClosedOut>(matter.Issue).Words);
    }

    [Fact]
    public void Counts_IssueReferredAsClue_IsOneClue() =>
        Assert.Equal(new() { Referred = 1 }, CountsOf<IssueReferredAsClue>(Given.IssueAt(IssueStatus.ReferredAsClue).Issue));

    [Fact]
    public void Counts_MeetingAndTask_ArePersonsAndUnits()
    {
        var meeting = Meeting.Hold(MeetingKind.Regular, "季度工作例会", Given.Today, null, "各成员单位", 14, "研究问题", null, Given.Office, Given.Now);

        Assert.Equal(new() { Persons = 14 }, CountsOf<MeetingHeld>(meeting));
        Assert.Equal(1, CountsOf<TaskIssued>(Given.TaskAt(SupervisionTaskStatus.Issued)).Targets);
    }

    [Fact]
    public void Words_NothingCounted_IsEmpty() => Assert.Equal("", new LedgerCounts { Immediate = 0 }.Words);

    [Theory]
    [InlineData(null, "2026-09-30", LedgerKind.Visit, 128, "530100-2026-3-JC-00128")]
    [InlineData(3, "2026-10-01", LedgerKind.Handover, 1234567, "530100Z03-2026-4-JB-1234567")]
    [InlineData(12, "2027-01-01", LedgerKind.CloseOut, 1, "530100Z12-2027-1-XH-00001")]
    public void ArchiveNumber_FromWhatTheLineSays_FollowsTheRule(int? group, string day, LedgerKind kind, long place, string expected) =>
        Assert.Equal(expected, LedgerArchiveNumber.Of(LedgerArchiveNumber.CustodianOf("530100", group), DateOnly.ParseExact(day, "yyyy-MM-dd", null), kind, place));

    [Fact]
    public void ArchiveNumber_Kinds_HaveDifferentCodes()
    {
        var codes = Enum.GetValues<LedgerKind>().Select(LedgerArchiveNumber.CodeOf).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
