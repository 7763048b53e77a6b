using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Domain.Tests.Deadlines;

public class ChaseTests
{
    private readonly Matter _matter = Given.IssueAt(IssueStatus.Rectifying);

    private Issue Issue => _matter.Issue;

    /// <summary>Six days after the promise has passed.</summary>
    private DateTimeOffset Late => ChinaTime.StartOf(Issue.Deadline!.DueOn.AddDays(6)).AddHours(9);

    [Fact]
    public void Send_OverdueIssue_IsRecordedCountedAndKeepsThePromiseAsItWas()
    {
        var chase = Send(ChaseKind.Urge, Late);

        Assert.Equal(new("WT-2026-0001", "整改", Issue.Deadline!.DueOn, Issue.FirstDueOn!.Value, 6, 0, 0), chase.Promise);
        Assert.Equal((1, (DateOnly?)ChinaTime.DayOf(Late), Given.Unit.Id, (Guid?)Issue.Id), (Issue.Chases, Issue.LastChasedOn, chase.AddresseeId, chase.IssueId));
        Assert.Equal("发督办通知昆监督〔2026〕1号（第1次督办）", Issue.Events[^1].Summary);
        Assert.Contains("限", chase.Events[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Send_Admonition_OnlyAfterALetterAndNotOnTheSameDay()
    {
        Refused.For(ChaseRules.UrgeFirst, () => Send(ChaseKind.Admonition, Late));
        Send(ChaseKind.Urge, Late);
        Refused.For(ChaseRules.ChasedToday, () => Send(ChaseKind.Admonition, Late.AddHours(3)));

        var warning = Send(ChaseKind.Admonition, Late.AddDays(9));

        Assert.Equal((ChaseKind.Admonition, 1, 2), (warning.Kind, warning.Promise.Earlier, Issue.Chases));
    }

    [Fact]
    public void Send_NotOverdueSettledOrWithoutAddressee_IsRefused()
    {
        Refused.For(ChaseRules.NotOverdue, () => Send(ChaseKind.Urge, ChinaTime.StartOf(Issue.Deadline!.DueOn)));
        var settled = Given.IssueAt(IssueStatus.ClosedOut).Issue;
        Refused.For(ChaseRules.Settled, () => Chase.Send("1", ChaseKind.Urge, settled, "某单位", "速办", Given.Today.AddYears(1), Given.Office, Late));
        var onSite = Given.IssueAt(IssueStatus.FixedOnSite).Issue;
        Refused.For([ChaseRules.NoAddressee, ChaseRules.NotOverdue], () => Chase.Send("1", ChaseKind.Urge, onSite, "某单位", "速办", Given.Today.AddYears(1), Given.Office, Late));
    }

    [Fact]
    public void Send_ByOthersOrWithoutTextOrDay_IsRefusedAndNothingIsCounted()
    {
        foreach (var by in new[] { Given.Liaison, Given.GroupMember, Given.OtherGroupLeader, Given.CityLeader })
        {
            Refused.For(IssueRules.NotYours, () => Chase.Send("1", ChaseKind.Urge, Issue, "某单位", "速办", ChinaTime.DayOf(Late).AddDays(5), by, Late));
        }

        Refused.For(ChaseRules.FinalDayNotAhead, () => Chase.Send("1", ChaseKind.Urge, Issue, "某单位", "速办", ChinaTime.DayOf(Late), Given.Office, Late));
        Refused.For(Text.Missing, () => Chase.Send("1", ChaseKind.Urge, Issue, "某单位", " ", ChinaTime.DayOf(Late).AddDays(5), Given.Office, Late));
        Assert.Equal(0, Issue.Chases);
    }

    [Fact]
    public void Send_LetterNotSignedForInTwoWorkingDays_IsChased()
    {
        var letter = Given.IssueAt(IssueStatus.HandedOver).Handover;
        var late = ChinaTime.StartOf(letter.ReceiptDeadline.DueOn.AddDays(1)).AddHours(9);
        Refused.For(ChaseRules.NotOverdue, () => Chase.Send("1", ChaseKind.Urge, letter, "某单位", "速签收", ChinaTime.DayOf(late).AddDays(2), Given.Office, late.AddDays(-1)));

        var chase = Chase.Send("1", ChaseKind.Urge, letter, "某单位", "速签收", ChinaTime.DayOf(late).AddDays(2), Given.GroupLeader, late);

        Assert.Equal(("签收", 1, (Guid?)letter.Id), (chase.Promise.Waited, letter.Chases, chase.HandoverId));
        Refused.For(HandoverRules.NotYours, () => Chase.Send("2", ChaseKind.Urge, letter, "某单位", "速签收", ChinaTime.DayOf(late).AddDays(9), Given.CountyOfficer, late.AddDays(5)));
    }

    [Fact]
    public void Send_LetterAnswered_IsSettledForTheChase()
    {
        _matter.Issue.AddMeasure("补公示", "责任人", null, null, Given.Liaison, Given.Now);
        _matter.Handover.Reply("已办", [_matter.Issue], Given.Liaison, Given.Now);

        Refused.For([ChaseRules.Settled, ChaseRules.NotOverdue], () => Chase.Send("1", ChaseKind.Urge, _matter.Handover, "某单位", "速办", ChinaTime.DayOf(Late).AddDays(5), Given.Office, Late));
    }

    [Fact]
    public void Send_MeasureOverdueBeforeTheIssue_IsAboutTheMeasure()
    {
        var day = Given.Today.AddDays(2);
        var measure = Issue.AddMeasure("补公示", "责任人", null, day, Given.Liaison, Given.Now);
        var late = ChinaTime.StartOf(day.AddDays(3)).AddHours(9);
        Refused.For(ChaseRules.NotOverdue, () => Send(ChaseKind.Urge, ChinaTime.StartOf(day).AddHours(9)));

        var chase = Send(ChaseKind.Urge, late);

        Assert.Equal(($"{Issue.Number}整改措施", "落实", day, 3), (chase.Promise.Item, chase.Promise.Waited, chase.Promise.DueOn, chase.Promise.DaysOverdue));
        Issue.Prove(measure.Id, Given.File(), Given.Today, Given.Liaison, Given.Now);
        Issue.Progress(measure.Id, MeasureStatus.Completed, Given.Liaison, Given.Now);
        Refused.For(ChaseRules.NotOverdue, () => Send(ChaseKind.Urge, late.AddDays(1)));
    }

    [Fact]
    public void Send_TaskNotReportedInTime_GoesToItsGroup()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Issued);
        var late = ChinaTime.StartOf(task.ReportDue.AddDays(4)).AddHours(9);
        Refused.For(ChaseRules.NotOverdue, () => Of(task, ChaseKind.Urge, Given.Office, late.AddDays(-4)));
        Refused.For(ChaseRules.UrgeFirst, () => Of(task, ChaseKind.Admonition, Given.Office, late));
        foreach (var by in new[] { Given.GroupLeader, Given.CountyOfficer, Given.Liaison, Given.CityLeader })
        {
            Refused.For(TaskRules.NotYours, () => Of(task, ChaseKind.Urge, by, late));
        }

        var chase = Of(task, ChaseKind.Urge, Given.Office, late);

        Assert.Equal(new("RW-2026-001检查结果", "报送", task.ReportDue, task.ReportDue, 4, 0, 0), chase.Promise);
        Assert.Equal((Given.Group, true, (Guid?)task.Id, 1), (chase.AddresseeId, chase.ToGroup, chase.TaskId, task.Chases));
        Assert.Equal([task.Id, Given.Unit.Id], chase.Concerns);
        Refused.For(ChaseRules.ChasedToday, () => Of(task, ChaseKind.Admonition, Given.Office, late.AddHours(1)));
        Assert.Equal(2, Of(task, ChaseKind.Admonition, Given.Office, late.AddDays(3)).Promise.Earlier + 1);
    }

    [Theory]
    [InlineData(SupervisionTaskStatus.Draft)]
    [InlineData(SupervisionTaskStatus.Reported)]
    [InlineData(SupervisionTaskStatus.Finished)]
    [InlineData(SupervisionTaskStatus.Voided)]
    public void Send_TaskThatDoesNotRun_IsRefused(SupervisionTaskStatus status)
    {
        var task = Given.TaskAt(status);
        Refused.For(ChaseRules.TaskNotRunning, () => Of(task, ChaseKind.Urge, Given.Office, ChinaTime.StartOf(task.ReportDue.AddDays(4)).AddHours(9)));
    }

    [Fact]
    public void Send_RecheckNotDoneInTime_GoesToTheGroupAndStandsInTheCitysLedger()
    {
        var issue = Given.IssueAt(IssueStatus.ClosedOut).Issue;
        var (_, rechecks) = RecheckDraw.Make(Quarter.Of(Given.Today), [(issue, "530102")], [Given.UnitGroup(1), Given.UnitGroup(2)], false, RecheckSampling.NewSeed(), 10, Given.Office, Given.Now.AddMonths(2));
        var recheck = rechecks[0];
        var late = ChinaTime.StartOf(recheck.DueOn.AddDays(5)).AddHours(9);
        Refused.For(ChaseRules.OnlyOffice, () => Of(recheck, Given.GroupLeader, late));
        Refused.For(ChaseRules.NotOverdue, () => Of(recheck, Given.Office, late.AddDays(-5)));

        var chase = Of(recheck, Given.Office, late);

        Assert.Equal(new(issue.Number, "回头看", recheck.DueOn, recheck.DueOn, 5, 0, 0), chase.Promise);
        Assert.Equal((recheck.GroupId, Given.City, 1), (chase.AddresseeId, chase.JurisdictionId, recheck.Chases));
        Assert.Contains(issue.Id, chase.Concerns);
    }

    private static Chase Of(SupervisionTask task, ChaseKind kind, Viewer by, DateTimeOffset on) =>
        Chase.Send(ChaseNumber.Format(kind, 2026, 1), kind, task, "第一监督单元组", "请立即报送检查结果", ChinaTime.DayOf(on).AddDays(3), by, on);

    private static Chase Of(Recheck recheck, Viewer by, DateTimeOffset on) =>
        Chase.Send(ChaseNumber.Format(ChaseKind.Urge, 2026, 1), ChaseKind.Urge, recheck, "第二监督单元组", "请立即回头看", ChinaTime.DayOf(on).AddDays(3), by, on);

    private Chase Send(ChaseKind kind, DateTimeOffset on) =>
        Chase.Send(ChaseNumber.Format(kind, 2026, 1), kind, Issue, Given.Unit.Name, "请于限期前完成整改并报告原因", ChinaTime.DayOf(on).AddDays(7), Given.Office, on);
}
