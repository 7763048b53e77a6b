using System.Net;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Audit;

public sealed class AuditPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string List = "/admin/audit";

    private static string RowsOf(Screen screen) => string.Join('\n', screen.TextsOf("table.list tbody tr"));

    private Task<int> AddAsync(int count, Func<int, AuditEntry> make) => site.App.InDb(async db =>
    {
        db.Audit.AddRange(Enumerable.Range(0, count).Select(make));
        return await db.SaveChangesAsync();
    });

    private static AuditEntry Act(string officer, Seat? seat, string action = "/Issues/Export", AuditOutcome outcome = AuditOutcome.Done, string? label = null)
    {
        var act = new AuditAct
        {
            Kind = AuditKind.Verb,
            Action = action,
            On = new(2026, 9, 20, 9, 0, 0, TimeSpan.FromHours(8)),
            By = seat is { } held ? new(Guid.NewGuid(), Guid.NewGuid(), officer, Guid.NewGuid(), $"{officer}的单位", Guid.NewGuid(), held, [], []) : null,
        };
        if (label is not null)
        {
            act.About("Issue", Guid.NewGuid(), label);
        }

        return act.ToEntry(outcome);
    }

    [Theory]
    [InlineData(Seat.SystemAdministrator)]
    [InlineData(Seat.PartyConductOffice)]
    [InlineData(Seat.Leader)]
    [InlineData(Seat.CaseOffice)]
    [InlineData(Seat.Liaison)]
    public async Task Get_AnyPage_DoesNotExistForOtherSeats(Seat seat)
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(seat));
        var id = await site.App.InDb(db => db.Audit.MaxAsync(a => a.Id));

        foreach (var address in (string[])[List, $"{List}?handler=export", $"{List}/{id}", $"{List}/verification"])
        {
            (await browser.GetAsync(address)).Expect(HttpStatusCode.NotFound);
        }

        Assert.DoesNotContain("审计", (await browser.OpenAsync("/")).TextsOf("nav a"));
    }

    [Fact]
    public async Task Get_List_AuditorSeesAllAndSecurityOnlyUsers()
    {
        await AddAsync(1, _ => Act("业务员甲", Seat.CountyOfficer));
        await AddAsync(1, _ => Act("系统员乙", Seat.SystemAdministrator));
        await AddAsync(1, _ => Act("审计员丙", Seat.AuditAdministrator));
        await AddAsync(1, _ => Act("", null, "/SignIn", AuditOutcome.Refused));
        using var auditor = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.AuditAdministrator));
        using var security = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.SecurityAdministrator));

        var all = RowsOf(await auditor.OpenAsync(List));
        var users = RowsOf(await security.OpenAsync(List));

        Assert.All(["业务员甲", "系统员乙", "审计员丙", "未登录"], name => Assert.Contains(name, all, StringComparison.Ordinal));
        Assert.All(["业务员甲", "未登录"], name => Assert.Contains(name, users, StringComparison.Ordinal));
        Assert.All(["系统员乙", "审计员丙"], name => Assert.DoesNotContain(name, users, StringComparison.Ordinal));
        Assert.Contains("审计", (await auditor.OpenAsync("/")).TextsOf("nav a"));
    }

    [Fact]
    public async Task Get_Details_ShowsThePlaceInTheChainAndHidesAdministratorsFromSecurity()
    {
        await AddAsync(1, _ => Act("系统员丁", Seat.SystemAdministrator));
        var row = await site.App.InDb(db => db.Audit.AsNoTracking().SingleAsync(a => a.Officer == "系统员丁"));
        var person = await site.App.AddPersonAsync(Seat.AuditAdministrator);
        using var auditor = await site.App.BrowseAsync(person);
        using var security = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.SecurityAdministrator));

        var shown = await auditor.OpenAsync($"{List}/{row.Id}");
        (await security.GetAsync($"{List}/{row.Id}")).Expect(HttpStatusCode.NotFound);

        Assert.Contains(Convert.ToHexStringLower(row.Hash), shown.Text, StringComparison.Ordinal);
        Assert.Contains("导出问题清单", shown.Text, StringComparison.Ordinal);
        var reading = await site.App.InDb(db => db.Audit.AsNoTracking().SingleAsync(a => a.AccountId == person.Account.Id && a.Action == "/Admin/Audit/Details"));
        Assert.Equal(("AuditEntry", $"{row.Id}"), (reading.Subject, reading.Label));
    }

    [Theory]
    [InlineData("person=筛选戊", "筛选戊")]
    [InlineData("organisation=筛选戊的单位", "筛选戊")]
    [InlineData("action=/Tasks/Void", "筛选己")]
    [InlineData("outcome=Failed&organisation=筛选己的单位", "筛选己")]
    [InlineData("record=WT-2026-777777", "筛选己")]
    [InlineData("from=2026-09-20&until=2026-09-20&person=筛选戊", "筛选戊")]
    public async Task Get_Filter_LeavesWhatFits(string query, string expected)
    {
        if (!await site.App.InDb(db => db.Audit.AnyAsync(a => a.Officer == "筛选戊")))
        {
            await AddAsync(1, _ => Act("筛选戊", Seat.Leader));
            await AddAsync(1, _ => Act("筛选己", Seat.Leader, "/Tasks/Void", AuditOutcome.Failed, "WT-2026-777777"));
        }

        using var auditor = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.AuditAdministrator));

        var rows = (await auditor.OpenAsync($"{List}?{query}")).TextsOf("table.list tbody tr");

        Assert.Contains(expected, Assert.Single(rows), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DaysOutsideTheFilter_AreEmptyAndOddInputIsNoError()
    {
        using var auditor = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.AuditAdministrator));

        Assert.Contains("没有符合条件的记录", (await auditor.OpenAsync($"{List}?from=2030-01-01")).Text, StringComparison.Ordinal);
        await auditor.OpenAsync($"{List}?from=nonsense&until=9999-12-31&after=-1&outcome=none&action=%00");
    }

    [Fact]
    public async Task Get_NextAndPrevious_WalkTheWholeList()
    {
        await AddAsync(120, n => Act("翻页庚", Seat.Leader, label: $"WT-2026-{n:000000}"));
        using var auditor = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.AuditAdministrator));

        var first = await auditor.OpenAsync($"{List}?person=翻页庚");
        var second = await auditor.OpenAsync(first.Find("a[rel=next]").GetAttribute("href")!);
        var third = await auditor.OpenAsync(second.Find("a[rel=next]").GetAttribute("href")!);
        var back = await auditor.OpenAsync(third.Find("a[rel=prev]").GetAttribute("href")!);

        Assert.Equal([50, 50, 20], new[] { first, second, third }.Select(s => s.TextsOf("table.list tbody tr").Count));
        Assert.Equal(RowsOf(second), RowsOf(back));
        Assert.Contains("WT-2026-000119", RowsOf(first), StringComparison.Ordinal);
        Assert.Contains("WT-2026-000000", RowsOf(third), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ListAndExport_LeaveARowThatSaysWhatWasLookedFor()
    {
        await AddAsync(1, _ => Act("被查辛", Seat.Leader));
        var person = await site.App.AddPersonAsync(Seat.SecurityAdministrator);
        using var security = await site.App.BrowseAsync(person);

        await security.OpenAsync($"{List}?person=被查辛");
        await security.OpenAsync($"{List}?person=随手输入的文字&outcome=Done");
        var export = await security.OpenAsync($"{List}?handler=export&person=被查辛");

        Assert.Equal(ExportResult.MediaType, export.Response.Content.Headers.ContentType?.MediaType);
        var rows = await site.App.InDb(db => db.Audit.AsNoTracking().Where(a => a.AccountId == person.Account.Id && a.Kind == AuditKind.Reading).OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(
            [("/Admin/Audit/Index", "人员：被查辛"), ("/Admin/Audit/Index", "结果：完成"), ("/Admin/Audit/Index:Export", "人员：被查辛")],
            rows.Select(r => (r.Action, r.Label!)));
    }

    [Fact]
    public async Task Run_Verification_SaysWhole_AndOnlyTheAuditorHasIt()
    {
        var person = await site.App.AddPersonAsync(Seat.AuditAdministrator);
        using var auditor = await site.App.BrowseAsync(person);
        using var security = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.SecurityAdministrator));
        var form = (await auditor.OpenAsync($"{List}/verification")).Find("main form");
        Assert.Equal(("get", "Run"), (form.GetAttribute("method"), form.QuerySelector("[name=handler]")?.GetAttribute("value")));

        var answer = await auditor.OpenAsync($"{List}/verification?handler=Run");

        Assert.Contains("没有发现改动", answer.Text, StringComparison.Ordinal);
        Assert.Contains("最后一个锚点", answer.Text, StringComparison.Ordinal);
        var row = await site.App.InDb(db => db.Audit.AsNoTracking().SingleAsync(a => a.AccountId == person.Account.Id && a.Action == "/Admin/Audit/Verification:Run"));
        Assert.Equal((AuditOutcome.Done, "chain.whole"), (row.Outcome, row.Codes));
        (await security.GetAsync($"{List}/verification")).Expect(HttpStatusCode.NotFound);
        (await auditor.GetAsync($"{List}/verification?handler=Run&Noted=none")).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void About_TitlesThatPeopleMakeUp_StayOut()
    {
        var act = new AuditAct { Kind = AuditKind.Verb, Action = "/Meetings/New", On = DateTimeOffset.UnixEpoch };

        act.About("Meeting", Guid.NewGuid(), "关于某某问题的会商");

        Assert.Null(act.ToEntry(AuditOutcome.Done).Label);
    }

    [Theory]
    [InlineData("/admin/audit/5", "/admin/audit")]
    [InlineData("/admin/accounts", "/admin")]
    [InlineData("/issues/export", "/issues")]
    public void IsCurrent_NestedEntries_ClosestOneOnly(string path, string current) =>
        Assert.Equal([current], Navigation.Entries.Where(e => Navigation.IsCurrent(e, path)).Select(e => e.Path));
}
