using Kunming.Supervision.Browser.Tests.Hosting;
using Kunming.Supervision.Web.Demonstration;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Step 9, and what lies beside the main job: start pages, lists and their records, meetings, the pages for what is not there.</summary>
public sealed class WorkWalk(House house)
{
    public static TheoryData<string> Accounts => [.. DemonstrationAccounts.All.Select(a => a.UserName)];

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Work_EachAccount_OpensAndEveryMenuEntryOfItsSeatAnswers(string userName)
    {
        await using var desk = await house.SignInAsync(userName);
        Assert.Equal("我的待办", await desk.HeadingAsync());
        if (userName is "bangong1")
        {
            await desk.PictureAsync("work", 540);
        }

        // What one seat's menu opens looks alike for all who sit in it.
        if (DemonstrationAccounts.All.First(a => a.Seat == DemonstrationAccounts.Find(userName).Seat).UserName != userName)
        {
            return;
        }

        var entries = await desk.Page.Locator(".nav-side a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        foreach (var entry in entries.Where(e => e is not "/"))
        {
            await desk.GoAsync(entry);
        }
    }

    /// <summary>The first thing that waits is opened and offers a step.</summary>
    [Theory]
    [InlineData("bangong2")]
    [InlineData("zuzhang2")]
    [InlineData("zuyuan1")]
    [InlineData("wuhua")]
    [InlineData("zhujian")]
    public async Task Work_FirstThingThatWaits_OffersAStep(string userName)
    {
        await using var desk = await house.SignInAsync(userName);
        Assert.NotEqual(0, await desk.RowsAsync());
        await desk.FollowAsync(desk.Page.Locator("main table.list tbody a").First);
        Assert.NotEqual(0, await desk.Page.Locator("main .bar .end a, main table.list td a").CountAsync());
    }

    [Fact]
    public async Task Lists_OfTheOffice_OpenTheirRecordsAndExport()
    {
        await using var desk = await house.SignInAsync("bangong2");
        foreach (var list in (string[])["/issues?view=all", "/handovers", "/visits", "/tasks", "/organisations", "/meetings"])
        {
            await desk.GoAsync(list);
            var shown = await desk.RowsAsync();
            Assert.InRange(shown, 1, 100);
            if (list.StartsWith("/issues", StringComparison.Ordinal))
            {
                await desk.PictureAsync("issues", 640);
            }

            Assert.True((await desk.DownloadAsync("导出 Excel")).Rows().Count >= shown + 2);
            await desk.FollowAsync(desk.Page.Locator("main table.list tbody th a").First);
        }
    }

    [Fact]
    public async Task Groups_OfTheDemonstration_ShowMembersAndLeader()
    {
        await using var desk = await house.SignInAsync("bangong1");
        await desk.GoAsync("/groups");
        await desk.PictureAsync("groups");
        await desk.OpenAsync("第一监督单元组");
        Assert.Contains("组长", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.FollowVerbAsync("组员和组长");
        Assert.NotEqual(0, await desk.RowsAsync());
    }

    [Fact]
    public async Task Organisation_WithVisits_ShowsItsTiesAndWhatWasFound()
    {
        await using var desk = await house.SignInAsync("bangong1");
        await desk.GoAsync("/organisations?q=市教育体育局");
        await desk.OpenAsync("市教育体育局");
        Assert.Contains("联系的监督检查室", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.FollowVerbAsync("对该单位的检查");
        Assert.NotEqual(0, await desk.RowsAsync());
        await desk.FollowAsync(desk.Page.Locator("main table.list tbody th a").First);
        Assert.Contains("市教育体育局", await desk.HeadingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_Recorded_StandsInTheLedger()
    {
        const string title = "第三季度“单元制”监督工作例会（补）";
        await using var desk = await house.SignInAsync("bangong1");
        await desk.GoAsync("/meetings");
        await desk.FollowVerbAsync("登记会议");
        await desk.FillAsync("类型", "工作例会");
        await desk.FillAsync("名称", title);
        await desk.FillAsync("日期", "2026-09-28");
        await desk.FillAsync("地点", "机关三楼会议室");
        await desk.FillAsync("参加单位和人员", "各监督单元组组长");
        await desk.FillAsync("参加人数", "18");
        await desk.FillAsync("主要内容", "通报第三季度监督情况，研究共性问题，部署第四季度任务。");
        await desk.PressAsync("登记");
        Assert.Contains("已登记，并记入台账", await desk.NoticeAsync(), StringComparison.Ordinal);
        await desk.GoAsync("/ledgers?kind=Meeting");
        Assert.Equal(1, await desk.Row(title).CountAsync());
    }

    [Fact]
    public async Task Rounds_NewOne_CanBeChosenForATask()
    {
        await using var desk = await house.SignInAsync("bangong1");
        await desk.GoAsync("/tasks");
        await desk.FollowVerbAsync("轮次和专项");
        await desk.FollowVerbAsync("新建轮次或专项");
        await desk.FillAsync("轮次或专项名称", "2026年第四轮“单元制”监督");
        await desk.FillAsync("开始日期", "2026-10-01");
        await desk.FillAsync("结束日期", "2026-12-31");
        await desk.PressAsync("建立");
        await desk.GoAsync("/tasks/new");
        await desk.FillAsync("轮次或专项", "2026年第四轮“单元制”监督");
    }

    [Theory]
    [InlineData("/issues/00000000-0000-0000-0000-000000000001", 404, "没有找到")]
    [InlineData("/nowhere", 404, "没有找到")]
    [InlineData("/problem/403", 403, "无权办理")]
    [InlineData("/problem/400", 400, "没有看懂这次请求")]
    [InlineData("/problem/500", 500, "系统出错了")]
    public async Task Problem_OfAnyKind_IsAChinesePageWithAReference(string path, int status, string title)
    {
        await using var desk = await house.SignInAsync("anguan");
        await desk.GoAsync(path, status);
        var text = await desk.Page.Locator("body").InnerTextAsync();
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains("编号：", text, StringComparison.Ordinal);
    }
}
