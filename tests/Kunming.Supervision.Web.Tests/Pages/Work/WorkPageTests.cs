using System.Globalization;
using Kunming.Supervision.Data.Work;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Pages.Work;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Work;

public sealed class WorkPageTests(Given given) : IClassFixture<Given>
{
    private async Task<IReadOnlyList<string>> MineAsync(TestPerson person)
    {
        using var browser = await given.App.BrowseAsync(person);
        var home = await browser.OpenAsync("/");
        return [.. (home.Html.QuerySelector("table.list")?.QuerySelectorAll("tbody tr") ?? (IEnumerable<AngleSharp.Dom.IElement>)[])
            .Select(r => $"{r.QuerySelector("th")!.TextContent.Trim()} {r.Children[2].TextContent.Trim()}")];
    }

    [Fact]
    public async Task Home_TaskOnItsWay_WaitsForTheOneWhoIsNext()
    {
        var draft = await given.TaskAsync();
        var waiting = await given.TaskAsync(SupervisionTaskStatus.AwaitingApproval);
        var approved = await given.TaskAsync(SupervisionTaskStatus.Approved);
        var issued = await given.TaskAsync(SupervisionTaskStatus.Issued);

        var drafter = await MineAsync(given.Office);
        Assert.Contains($"{draft.Number} 等我送审", drafter);
        Assert.DoesNotContain($"{waiting.Number} 等我审批", drafter);
        var head = await MineAsync(given.OfficeHead);
        Assert.Contains($"{waiting.Number} 等我审批", head);
        Assert.Contains($"{approved.Number} 等我下达", head);
        Assert.Contains($"{issued.Number} 等我组检查", await MineAsync(given.Member));
        Assert.DoesNotContain(await MineAsync(given.OtherLeader), l => l.StartsWith(issued.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_Visit_WaitsForMemberThenForLeader()
    {
        var onSite = await given.VisitAsync();
        var confirmed = await given.VisitAsync(confirmed: true);

        Assert.Contains($"{onSite.Number} 等我确认记录", await MineAsync(given.Member));
        Assert.DoesNotContain(await MineAsync(given.Member), l => l.StartsWith(confirmed.Number, StringComparison.Ordinal));
        Assert.Contains($"{confirmed.Number} 等我签零问题结果", await MineAsync(given.GroupLeader));
    }

    [Fact]
    public async Task Home_GroupLeader_IsAskedForTheQuartersReportByItsLastWorkingDay()
    {
        using var leader = await given.App.BrowseAsync(given.GroupLeader);
        var home = await leader.OpenAsync("/");

        var row = home.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("2026年第三季度报告", StringComparison.Ordinal));
        Assert.Contains("2026-09-30", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("黄 · 还剩 6 天", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_Figures_EqualTheRowsBehindThem()
    {
        await given.VisitAsync();
        using var office = await given.App.BrowseAsync(given.Office);
        var visits = (await office.OpenAsync("/")).Html.QuerySelector(".figures a")!;

        var rows = (await office.OpenAsync(visits.GetAttribute("href")!)).TextsOf("tbody tr");

        Assert.Equal(visits.QuerySelector("b")!.TextContent, rows.Count.ToString("N0", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(Seat.IntakeDesk, "来件")]
    [InlineData(Seat.SystemAdministrator, "不接触业务内容")]
    [InlineData(Seat.SecurityAdministrator, "不接触业务内容")]
    [InlineData(Seat.AuditAdministrator, "不接触业务内容")]
    public async Task Home_SeatWithoutWorkHere_IsToldSo(Seat seat, string words)
    {
        await given.TaskAsync(SupervisionTaskStatus.AwaitingApproval);
        using var browser = await given.App.BrowseAsync(await given.App.AddPersonAsync(seat));

        var home = await browser.OpenAsync("/");

        Assert.Contains(words, home.Text, StringComparison.Ordinal);
        Assert.Empty(home.Html.QuerySelectorAll("table, .figures"));
    }

    [Fact]
    public void Words_EveryKind_HasAStepAndAPlace() => Assert.All(Enum.GetValues<WorkKind>(), kind =>
    {
        var item = new WorkItem(kind, Guid.CreateVersion7(), "1", "关于", null, null, "甲", DateTimeOffset.UnixEpoch);
        Assert.NotEqual("", WorkWords.StepOf(kind));
        Assert.NotEqual("", WorkWords.ReasonOf(item));
        Assert.StartsWith("~/", WorkWords.PathOf(item), StringComparison.Ordinal);
        Assert.StartsWith("~/", WorkWords.ListOf(kind), StringComparison.Ordinal);
    });
}
