using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Deadlines;

/// <summary>What was promised in answer to a request for help.</summary>
public sealed partial class NoticeTests
{
    [Theory]
    [InlineData(21, "")]
    [InlineData(20, "Office SecondOffice")]
    [InlineData(0, "Office SecondOffice")]
    [InlineData(-1, "Office SecondOffice GroupLeader")]
    [InlineData(-15, "Office SecondOffice GroupLeader CityLeader")]
    public async Task Run_PromisedHelp_IsToldToTheOfficeAndThenToWhoAsked(int daysLeft, string heard)
    {
        var request = await PromisedAsync(daysLeft);

        await RunAsync(scene.App);
        await RunAsync(scene.App);

        var told = (await NoticesAsync(request.Id)).ConvertAll(n => n.AccountId);
        (string Name, TestPerson Person)[] people =
        [
            ("Office", scene.Office), ("SecondOffice", scene.SecondOffice), ("GroupLeader", scene.GroupLeader), ("CityLeader", scene.CityLeader), ("GroupMember", scene.GroupMember),
            ("OtherGroupLeader", scene.OtherGroupLeader), ("County", scene.County), ("OtherCounty", scene.OtherCounty), ("Liaison", scene.Liaison), ("CaseOfficer", scene.CaseOfficer),
        ];
        Assert.Equal(heard, string.Join(' ', people.Where(p => told.Contains(p.Person.Account.Id)).Select(p => p.Name)));
        Assert.Distinct(told);
    }

    [Fact]
    public async Task Inbox_PromisedHelp_SaysThePromiseUntilTheGroupConfirms()
    {
        var request = await PromisedAsync(4);
        await RunAsync(scene.App);
        using var office = await scene.App.BrowseAsync(scene.Office);
        var row = (await office.OpenAsync("/notices")).TextsOf("table.list tbody tr").Single(r => r.Contains(request.Number, StringComparison.Ordinal));
        Assert.All(["黄色预警", request.Title, $"承诺完成 {scene.Today.AddDays(4):yyyy-MM-dd}", "还剩 4 天", "落实协调措施"], word => Assert.Contains(word, row, StringComparison.Ordinal));
        var asked = HelpRequest.Ask($"XT-2024-{Guid.NewGuid():N}"[..20], new("还没有人答复的事项", "情况", "请协调", null), scene.Group.Id, scene.GroupLeader.Jurisdiction.Id, scene.As(scene.GroupLeader), scene.Now);
        await scene.App.SaveAsync(asked);
        var list = await office.OpenAsync("/help-requests");
        Assert.Contains("未办结", list.TextsOf("nav.views a"));
        Assert.Contains(list.TextsOf("table.list tbody tr"), r => r.Contains(asked.Number, StringComparison.Ordinal) && r.Contains("尚未答复", StringComparison.Ordinal));

        await scene.App.InDb(async db =>
        {
            (await db.HelpRequests.SingleAsync(r => r.Id == request.Id)).Settle("已经解决", scene.As(scene.GroupLeader), scene.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Contains((await office.OpenAsync("/notices")).TextsOf("table.list tbody tr"), r => r.Contains(request.Number, StringComparison.Ordinal) && r.Contains("不再计时", StringComparison.Ordinal));
    }

    private async Task<HelpRequest> PromisedAsync(int daysLeft)
    {
        var (on, due) = (scene.Now.AddDays(-40), scene.Today.AddDays(daysLeft));
        var request = HelpRequest.Ask(
            $"XT-2024-{Guid.NewGuid():N}"[..20], new("请协调调取资料", "多次联系未果", "请协调", scene.Unit.Id), scene.Group.Id, scene.GroupLeader.Jurisdiction.Id, scene.As(scene.GroupLeader), on);
        request.Answer("由监督室发函", "党风政风监督室", due, scene.As(scene.Office), on);
        await scene.App.SaveAsync(request);
        return request;
    }
}
