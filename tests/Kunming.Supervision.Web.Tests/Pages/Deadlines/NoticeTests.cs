using System.Net;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Pages.Deadlines;

/// <summary>Who is told of a deadline, when, once, and what the inbox says of it.</summary>
public sealed partial class NoticeTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Run_TwoHostsOnOneDatabase_TellEachReceiverOnce()
    {
        var issue = await DueInAsync(5);
        await using var other = new TestApp(scene.App.ConnectionString, scene.App.OwnerConnectionString, () => Task.CompletedTask);
        other.Clock.Advance(scene.App.Clock.GetUtcNow() - other.Clock.GetUtcNow());

        await Task.WhenAll(RunAsync(scene.App), RunAsync(other), RunAsync(scene.App), RunAsync(other));

        var notices = await NoticesAsync(issue.Id);
        Assert.Equal(notices.Count, notices.DistinctBy(n => n.AccountId).Count());
        Assert.Equal(new HashSet<Guid> { scene.Liaison.Account.Id, scene.County.Account.Id }, notices.Select(n => n.AccountId).ToHashSet());
        Assert.All(notices, n => Assert.Equal(NoticeKind.Yellow, n.Kind));
        Assert.True(await scene.App.InDb(db => db.Audit.CountAsync(a => a.Action == DeadlineRun.Action && a.Outcome == AuditOutcome.Done)) >= 4);
    }

    [Theory]
    [InlineData(21, "")]
    [InlineData(20, "Liaison")]
    [InlineData(10, "Liaison")]
    [InlineData(-1, "Liaison GroupLeader")]
    [InlineData(-5, "Liaison GroupLeader Office SecondOffice")]
    [InlineData(-15, "Liaison GroupLeader Office SecondOffice CityLeader")]
    public async Task Run_DaysLeft_TheAudienceGrows(int daysLeft, string heard)
    {
        var issue = await DueInAsync(daysLeft);

        await RunAsync(scene.App);

        var told = (await NoticesAsync(issue.Id)).Select(n => n.AccountId).ToHashSet();
        (string Name, TestPerson Person)[] people =
        [
            ("Liaison", scene.Liaison), ("GroupLeader", scene.GroupLeader), ("Office", scene.Office), ("SecondOffice", scene.SecondOffice), ("CityLeader", scene.CityLeader),
            ("GroupMember", scene.GroupMember), ("OtherGroupLeader", scene.OtherGroupLeader), ("OtherCounty", scene.OtherCounty), ("OtherLiaison", scene.OtherLiaison), ("CaseOfficer", scene.CaseOfficer),
        ];
        Assert.Equal(heard, string.Join(' ', people.Where(p => told.Contains(p.Person.Account.Id)).Select(p => p.Name)));
    }

    [Fact]
    public async Task Run_SettledOrDayOff_TellsNobody()
    {
        var settled = await scene.AddIssueAsync(IssueStatus.ClosedOut);
        await SetDueAsync(settled.Id, scene.Today.AddDays(-3));

        await RunAsync(scene.App);

        Assert.Empty(await NoticesAsync(settled.Id));
        await using var holiday = new TestApp(scene.App.ConnectionString, scene.App.OwnerConnectionString, () => Task.CompletedTask);
        holiday.Clock.Advance(new DateTimeOffset(2026, 10, 3, 9, 0, 0, ChinaTime.Offset) - holiday.Clock.GetUtcNow());
        Assert.Equal(new(new(2026, 10, 3), null), await holiday.Services.GetRequiredService<DeadlineRun>().RunScheduledAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunScheduled_TwoHostsAtOnce_OneLooksAndTheOtherFindsItDone()
    {
        await using var one = new TestApp(scene.App.ConnectionString, scene.App.OwnerConnectionString, () => Task.CompletedTask);
        await using var other = new TestApp(scene.App.ConnectionString, scene.App.OwnerConnectionString, () => Task.CompletedTask);
        foreach (var app in new[] { one, other })
        {
            app.Clock.Advance(new DateTimeOffset(2027, 9, 20, 8, 0, 0, ChinaTime.Offset) - app.Clock.GetUtcNow());
        }

        var outcomes = await Task.WhenAll(
            one.Services.GetRequiredService<DeadlineRun>().RunScheduledAsync(TestContext.Current.CancellationToken),
            other.Services.GetRequiredService<DeadlineRun>().RunScheduledAsync(TestContext.Current.CancellationToken));

        Assert.Single(outcomes, o => o.Notices is null);
        Assert.Single(outcomes, o => o.Notices is not null);
    }

    [Fact]
    public async Task Run_LetterNotSignedForInTwoWorkingDays_IsTold()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.HandedOver);
        scene.App.Clock.Advance(TimeSpan.FromDays(20));

        await RunAsync(scene.App);

        var notice = Assert.Single(await NoticesAsync(issue.HandoverId!.Value), n => n.AccountId == scene.Liaison.Account.Id);
        Assert.StartsWith("receipt-", notice.Occasion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inbox_NoticeOfAnotherPromise_IsAnotherNoticeAndTheHeadCountsIt()
    {
        var issue = await DueInAsync(3);
        await RunAsync(scene.App);
        using var browser = await scene.App.BrowseAsync(scene.Liaison);
        var page = await browser.OpenAsync("/notices");
        var row = page.TextsOf("table.list tbody tr").Single(r => r.Contains(issue.Number, StringComparison.Ordinal));
        Assert.All(["黄色预警", $"现行 {scene.Today.AddDays(3):yyyy-MM-dd}", "还剩 3 天", "整改单位分析原因、落实措施", "签收，整改时限"], word => Assert.Contains(word, row, StringComparison.Ordinal));

        await SetDueAsync(issue.Id, scene.Today.AddDays(8));
        await RunAsync(scene.App);

        Assert.Equal(2, (await NoticesAsync(issue.Id)).Count(n => n.AccountId == scene.Liaison.Account.Id));
        (await browser.PostFormAsync(await browser.OpenAsync("/notices"), "main form")).ExpectRedirect("/notices");
        Assert.DoesNotContain(issue.Number, (await browser.OpenAsync("/notices")).Text, StringComparison.Ordinal);
        Assert.Contains(issue.Number, (await browser.OpenAsync("/notices?all=true")).Text, StringComparison.Ordinal);
        Assert.All((await NoticesAsync(issue.Id)).Where(n => n.AccountId == scene.Liaison.Account.Id), n => Assert.NotNull(n.ReadOn));
    }

    [Fact]
    public async Task Inbox_MatterNoLongerSeen_ShowsAndCountsNothing()
    {
        var issue = await DueInAsync(4);
        await RunAsync(scene.App);
        await scene.App.InDb(db => db.Issues.Where(i => i.Id == issue.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.RectifierId, scene.OtherLiaison.Organisation.Id)));
        await scene.App.InDb(db => db.Set<Notice>().Where(n => n.AccountId == scene.Liaison.Account.Id && n.SubjectId != issue.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadOn, DateTimeOffset.UnixEpoch)));

        using var browser = await scene.App.BrowseAsync(scene.Liaison);
        var page = await browser.OpenAsync("/notices");

        Assert.DoesNotContain(issue.Number, page.Text, StringComparison.Ordinal);
        Assert.Contains("没有未读的通知", page.Text, StringComparison.Ordinal);
        Assert.Equal("通知", page.TextsOf(".head .end a")[0]);
    }

    [Fact]
    public async Task Chase_OverdueIssue_IsALetterThatTheAddresseeFinds()
    {
        var issue = await DueInAsync(-6);
        using var office = await scene.App.BrowseAsync(scene.Office);
        Assert.Contains((await office.OpenAsync("/")).TextsOf("table.list tbody tr"), r => r.Contains(issue.Number, StringComparison.Ordinal) && r.Contains("等我督办", StringComparison.Ordinal));

        var answer = await office.PostFormAsync(
            await office.OpenAsync($"/issues/{issue.Id}/chase"), "main form", ("Form.Requirement", "请补齐核验资料并说明原因"), ("Form.FinalDay", $"{scene.Today.AddDays(9):yyyy-MM-dd}"));

        answer.ExpectRedirect($"/issues/{issue.Id}");
        var chase = await scene.App.InDb(db => db.Chases.SingleAsync(c => c.IssueId == issue.Id));
        Assert.Equal((1, "昆监督"), ((await scene.FindAsync(issue.Id)).Chases, chase.Number[..3]));
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        Assert.Contains((await liaison.OpenAsync("/")).TextsOf("table.list tbody tr"), r => r.Contains(chase.Number, StringComparison.Ordinal) && r.Contains("等我落实督办", StringComparison.Ordinal));
        Assert.Contains("收到督办", (await liaison.OpenAsync("/notices")).Text, StringComparison.Ordinal);
        var letter = await liaison.OpenAsync($"/chases/{chase.Id}");
        Assert.Contains($"已逾期6日，仍未整改", letter.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await liaison.GetAsync($"/chases/{chase.Id}/word")).Status);
        using var stranger = await scene.App.BrowseAsync(scene.OtherLiaison);
        (await stranger.GetAsync($"/chases/{chase.Id}")).Expect(HttpStatusCode.NotFound);
        var again = await office.PostFormAsync(await office.OpenAsync($"/issues/{issue.Id}/chase"), "main form", ("Form.Requirement", "再催"), ("Form.FinalDay", $"{scene.Today.AddDays(9):yyyy-MM-dd}"));
        again.Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task DeskTimes_IssueThatIsClosed_AreShownAndExported()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        scene.App.Clock.Advance(TimeSpan.FromDays(3));
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);

        var page = await browser.OpenAsync($"/issues/{issue.Id}");

        Assert.Contains("承办单位3 天", string.Join(' ', page.TextsOf("aside dl.facts")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/issues/export?view=all&desks=true")).Status);
    }

    [Fact]
    public async Task Run_MeasuresWithDaysOfTheirOwn_AreToldByDayAndNeverTwiceWithTheIssue()
    {
        var issue = await DueInAsync(15);
        await scene.App.InDb(async db =>
        {
            var found = await db.Issues.SingleAsync(i => i.Id == issue.Id);
            foreach (var (text, day) in new[] { ("与问题同一天的措施", scene.Today.AddDays(15)), ("先办的措施", scene.Today.AddDays(4)), ("同一天先办的另一项", scene.Today.AddDays(4)) })
            {
                found.AddMeasure(text, "责任人甲", null, day, scene.As(scene.Liaison), scene.Now);
            }

            return await db.SaveChangesAsync();
        });

        await RunAsync(scene.App);
        await RunAsync(scene.App);

        var told = (await NoticesAsync(issue.Id)).Where(n => n.AccountId == scene.Liaison.Account.Id).ToList();
        Assert.Equal([(NoticeSubject.Issue, NoticeKind.Green), (NoticeSubject.Measure, NoticeKind.Yellow)], told.Select(n => (n.Subject, n.Kind)).Order());
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        var row = (await liaison.OpenAsync("/notices")).TextsOf("table.list tbody tr").Single(r => r.Contains(issue.Number, StringComparison.Ordinal) && r.Contains("措施2项", StringComparison.Ordinal));
        Assert.All(["黄色预警", $"措施 {scene.Today.AddDays(4):yyyy-MM-dd}", "还剩 4 天", "责任人甲", "落实措施，提交佐证", "先办的措施"], word => Assert.Contains(word, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_TaskNotReported_IsToldToTheLeaderAndLaterToTheOffice()
    {
        var visit = await scene.AddVisitAsync();
        var due = await scene.App.InDb(db => db.Tasks.Where(t => t.Id == visit.TaskId).Select(t => t.ReportDue).SingleAsync());
        await RunAsync(scene.App);
        Assert.Equal([scene.GroupLeader.Account.Id], (await NoticesAsync(visit.TaskId)).Select(n => n.AccountId));
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        Assert.Contains((await leader.OpenAsync("/notices")).TextsOf("table.list tbody tr"), r => r.Contains($"报送 {due:yyyy-MM-dd}", StringComparison.Ordinal) && r.Contains("由组长报送结果", StringComparison.Ordinal));

        scene.App.Clock.Advance(ChinaTime.StartOf(due.AddDays(6)).AddHours(9) - scene.App.Clock.GetUtcNow());
        await RunAsync(scene.App);

        Assert.Contains(await NoticesAsync(visit.TaskId), n => n.AccountId == scene.Office.Account.Id && n.Kind is NoticeKind.Urge);
        Assert.DoesNotContain(await NoticesAsync(visit.TaskId), n => n.AccountId == scene.Liaison.Account.Id || n.AccountId == scene.County.Account.Id || n.AccountId == scene.CityLeader.Account.Id);
    }

    [Fact]
    public async Task Run_KeptUpIssueToBeLookedAtAgain_IsToldToTheFindersAndNotToTheUnit()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Sustained, sustained: true);
        scene.App.Clock.Advance(TimeSpan.FromDays(85));

        await RunAsync(scene.App);

        var told = await NoticesAsync(issue.Id);
        Assert.Equal([(scene.GroupLeader.Account.Id, NoticeKind.Yellow)], told.Select(n => (n.AccountId, n.Kind)));
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        Assert.Contains((await leader.OpenAsync("/notices")).TextsOf("table.list tbody tr"), r => r.Contains(issue.Number, StringComparison.Ordinal) && r.Contains("核实是否仍然坚持", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_DrawnRecheck_IsToldToItsGroupAndToNobodyOfTheCounty()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.ClosedOut);
        scene.App.Clock.Advance(ChinaTime.StartOf(Domain.Calendar.Quarter.Of(scene.Today).End.AddDays(1)).AddHours(9) - scene.App.Clock.GetUtcNow());
        var id = await scene.App.InDb(async db =>
        {
            var stored = await db.Issues.SingleAsync(i => i.Id == issue.Id);
            var (draw, rechecks) = RecheckDraw.Make(
                Domain.Calendar.Quarter.Of(scene.Today.AddDays(-9)), [(stored, "530102")], await db.UnitGroups.OrderBy(g => g.Number).ToListAsync(), false, RecheckSampling.NewSeed(), 100, scene.As(scene.Office), scene.Now);
            db.AddRange([draw, .. rechecks]);
            await db.SaveChangesAsync();
            return rechecks.Single().Id;
        });
        var due = Domain.Calendar.Quarter.Of(scene.Today).End;
        scene.App.Clock.Advance(ChinaTime.StartOf(due.AddDays(-5)).AddHours(9) - scene.App.Clock.GetUtcNow());

        await RunAsync(scene.App);

        Assert.Equal([scene.OtherGroupLeader.Account.Id], (await NoticesAsync(id)).Select(n => n.AccountId));
        using var leader = await scene.App.BrowseAsync(scene.OtherGroupLeader);
        Assert.Contains((await leader.OpenAsync("/notices")).TextsOf("table.list tbody tr"), r => r.Contains("抽查回头看", StringComparison.Ordinal) && r.Contains("还剩 5 天", StringComparison.Ordinal));
    }

    [Fact]
    public void Mail_AnyNumbers_SaysNumbersAndNothingElse() =>
        Assert.Equal("您有2件新的时限通知：WT-2026-0001、WT-2026-0002。\n请登录系统，在“通知”中查看。本邮件由系统发出，请勿回复。\n", NoticeMail.TextOf(["WT-2026-0001", "WT-2026-0002"]));

    [Theory]
    [InlineData(new[] { "WT-2026-0001" }, "您有2件新的时限通知：WT-2026-0001。")]
    [InlineData(new string[0], "您有1件新的时限通知。")]
    public void Mail_OfAClue_CountsItAndNamesNothing(string[] numbers, string sentence) =>
        Assert.StartsWith($"{sentence}\n", NoticeMail.TextOf(numbers, 1), StringComparison.Ordinal);

    private static Task<DeadlineOutcome> RunAsync(TestApp app) => app.Services.GetRequiredService<DeadlineRun>().RunAsync(TestContext.Current.CancellationToken);

    private async Task<Issue> DueInAsync(int days)
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        await SetDueAsync(issue.Id, scene.Today.AddDays(days));
        return await scene.FindAsync(issue.Id);
    }

    private Task<int> SetDueAsync(Guid id, DateOnly day) => scene.App.InDb(async db =>
    {
        var issue = await db.Issues.SingleAsync(i => i.Id == id);
        db.Entry(issue).ComplexProperty(i => i.Deadline!).Property(d => d.DueOn).CurrentValue = day;
        return await db.SaveChangesAsync();
    });

    private Task<List<Notice>> NoticesAsync(Guid subject) => scene.App.InDb(db => db.Set<Notice>().AsNoTracking().Where(n => n.SubjectId == subject).ToListAsync());
}
