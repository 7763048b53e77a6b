using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;

namespace Kunming.Supervision.Web.Tests.Pages.Lists;

/// <summary>Planted issues whose steps lie before, between and after two midnights, and on them.</summary>
public sealed class ChangesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private const int From = -10;
    private const int Until = -5;
    private readonly string _word = $"变化{Guid.NewGuid():N}"[..8];

    private DateTimeOffset Midnight(int day) => ChinaTime.StartOf(scene.Today.AddDays(day));

    private DateTimeOffset At(int day) => Midnight(day).AddHours(10);

    private Issue Raise(string facts, DateTimeOffset on) =>
        Issue.Raise($"WT-2023-{Random.Shared.Next(10_000_000):0000}", scene.Visit, scene.Unit.Name, scene.Facts($"{_word}{facts}"), scene.As(scene.GroupMember), on);

    /// <summary>Fixed on site and closed by three persons.</summary>
    private Issue Close(string facts, int day)
    {
        var (issue, member) = (Raise(facts, At(-15)), scene.As(scene.GroupMember));
        issue.Recognise(scene.As(scene.GroupLeader), At(-14));
        issue.FixOnSite("当场补签", "责任人", scene.As(scene.GroupLeader), At(-14));
        issue.Prove(issue.Measures[0].Id, new("照片.jpg", Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()).PadRight(64, '0'), 10, "image/jpeg", member.Sign(At(-14))), scene.Today.AddDays(-14), member, At(-14));
        issue.AnalyseCause(CauseKind.Isolated, "经办人疏忽", member, At(-14));
        issue.ApplyToCloseOut("已补签", member, At(-13));
        issue.VerifyFirst("属实", scene.As(scene.GroupLeader), At(-13));
        issue.CloseOut("核实无误", null, scene.As(scene.Office), At(day));
        return issue;
    }

    [Fact]
    public async Task Changes_PlantedRows_AreToldByWhatHappenedBetweenTheMidnights()
    {
        var still = Raise("一直没动", At(-15));
        var moved = Raise("期间认定", At(-15));
        moved.Submit(scene.As(scene.GroupMember), At(-12));
        moved.Recognise(scene.As(scene.GroupLeader), At(-8));
        var (first, last) = (Raise("起始零时登记", Midnight(From)), Raise("截止零时登记", Midnight(Until)));
        var (closed, back, later) = (Close("期间销号", -8), Close("期间反弹", -12), Close("销号后反弹", -8));
        back.Relapse("又出现", scene.As(scene.Office), At(-7));
        later.Relapse("又出现", scene.As(scene.Office), At(-3));
        await scene.App.SaveAsync(still, moved, first, last, closed, back, later);
        using var browser = await scene.App.BrowseAsync(scene.GroupMember);

        async Task<Screen> PartAsync(string part, string more = "") =>
            await browser.OpenAsync($"/issues/changes?from={scene.Today.AddDays(From):yyyy-MM-dd}&until={scene.Today.AddDays(Until):yyyy-MM-dd}&q={_word}&part={part}{more}");
        void AreShown(Screen page, params Issue[] issues)
        {
            Assert.Equal(issues.Select(i => i.Number).Order(), page.TextsOf("table.list tbody th").Order());
            Assert.EndsWith($" {issues.Length}", page.Find(".views a[aria-current]").TextContent, StringComparison.Ordinal);
        }

        AreShown(await PartAsync("new"), first);
        AreShown(await PartAsync("moved"), moved, closed, back, later);
        AreShown(await PartAsync("closed"), closed, later);
        AreShown(await PartAsync("relapsed"), back);
        AreShown(await PartAsync("before"), still, moved, closed, back, later);
        AreShown(await PartAsync("after"), still, moved, first, closed, back, later);
        AreShown(await PartAsync("before", "&status=FirstVerified"), closed, later);
        AreShown(await PartAsync("after", "&status=ClosedOut"), closed, later);
        AreShown(await PartAsync("after", "&status=Registered"), still, first);
        var row = (await PartAsync("closed")).Html.QuerySelectorAll("table.list tbody tr").Single(r => r.TextContent.Contains(later.Number, StringComparison.Ordinal));
        Assert.Equal(["初审通过", "已销号", "—", "1"], row.QuerySelectorAll("td").Skip(4).Select(c => c.TextContent.Trim()));
    }

    /// <summary>Signed for ten days before the first midnight's eve, due on that day, and given another day only after the second midnight.</summary>
    private Issue Extended()
    {
        var issue = Raise("延期", At(-15));
        issue.Recognise(scene.As(scene.GroupLeader), At(-14));
        var letter = Handover.Issue($"JB-2023-{Random.Shared.Next(10_000_000):0000}", scene.Unit, [issue], "限期整改", new(4, DeadlineUnit.Days), StatutoryCalendar.Current, scene.As(scene.GroupLeader), At(-14));
        letter.Receive([issue], StatutoryCalendar.Current, scene.As(scene.Liaison), At(-14));
        issue.AskExtension(scene.Today.AddDays(4), "资金未到位", scene.As(scene.Liaison), At(-12));
        issue.GrantExtension(scene.Today.AddDays(4), null, StatutoryCalendar.Current, scene.As(scene.Office), At(-3));
        return issue;
    }

    [Fact]
    public async Task Changes_PromiseAndExtensionsOfThen_NarrowTheListAsItStood()
    {
        var issue = Extended();
        Assert.Equal((scene.Today.AddDays(From), scene.Today.AddDays(4)), (issue.FirstDueOn!.Value, issue.Deadline!.DueOn));
        var open = Raise("未签收", At(-15));
        await scene.App.SaveAsync(issue, open);
        using var browser = await scene.App.BrowseAsync(scene.GroupMember);
        async Task<IReadOnlyList<string>> RowsAsync(string part, int from, int until, string more) => (await browser.OpenAsync(
            $"/issues/changes?from={scene.Today.AddDays(from):yyyy-MM-dd}&until={scene.Today.AddDays(until):yyyy-MM-dd}&q={_word}&part={part}{more}")).TextsOf("table.list tbody th");

        Assert.Equal([issue.Number], await RowsAsync("before", From, Until, "&ladder=Amber"));
        Assert.Empty(await RowsAsync("before", From, Until, "&ladder=Red"));
        Assert.Equal([issue.Number], await RowsAsync("after", From, Until, "&ladder=Red"));
        Assert.Empty(await RowsAsync("after", From, Until, "&extended=1"));
        Assert.Empty(await RowsAsync("after", From, 0, "&ladder=Red"));
        Assert.Equal([issue.Number], await RowsAsync("after", From, 0, "&ladder=Amber&extended=1"));
        Assert.Empty(await RowsAsync("before", -14, 0, "&ladder=Green"));

        var rows = (await browser.WorkbookAsync($"/issues/changes?from={scene.Today.AddDays(From):yyyy-MM-dd}&until={scene.Today:yyyy-MM-dd}&q={_word}&part=after&ladder=Amber&handler=Export"))
            .ConvertAll(r => string.Join('|', r));
        Assert.Contains("时限：黄", rows[0], StringComparison.Ordinal);
        var row = Assert.Single(rows, r => r.Contains(issue.Number, StringComparison.Ordinal));
        Assert.Contains($"{scene.Today.AddDays(From):yyyy-MM-dd}|{scene.Today.AddDays(4):yyyy-MM-dd}|", row, StringComparison.Ordinal);
        Assert.DoesNotContain(rows, r => r.Contains(open.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changes_WhoDoesNotSeeTheIssues_SeesNoneAndCountsNone()
    {
        await scene.App.SaveAsync(Raise("别组", At(-8)));
        using var browser = await scene.App.BrowseAsync(scene.OtherGroupLeader);

        var page = await browser.OpenAsync($"/issues/changes?from={scene.Today.AddDays(From):yyyy-MM-dd}&until={scene.Today:yyyy-MM-dd}&q={_word}");

        Assert.Empty(page.TextsOf("table.list tbody th"));
        Assert.All(page.TextsOf(".views.saved a"), t => Assert.EndsWith(" 0", t, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("from=2026-09-20&until=2026-09-10", "起始日期须早于截止日期")]
    [InlineData("until=2030-01-01", "截止日期不能晚于今天")]
    [InlineData("from=nonsense", "无法识别")]
    [InlineData("ladder=Red", "状态、时限和延期条件只用于两天零时的清单")]
    public async Task Changes_DaysThatCannotBe_AreSaidAndReplaced(string query, string remark)
    {
        using var browser = await scene.App.BrowseAsync(scene.CityLeader);

        Assert.Contains(remark, (await browser.OpenAsync($"/issues/changes?{query}")).Text, StringComparison.Ordinal);
    }
}
