using System.Net;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Pages.Handovers;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Handovers;

/// <summary>Letters as those use them who send and who answer. Who may not, and what a second click does, is in <see cref="PostAccessTests"/>.</summary>
[Collection(AccessSuite.Name)]
public sealed class HandoverPagesTests(AccessWorld world)
{
    private Task<Handover> StoredAsync(Spot letter) => StoredAsync(IdOf(letter));

    private Task<Handover> StoredAsync(Guid id) => world.App.InDb(db => db.Handovers.AsNoTracking().SingleAsync(h => h.Id == id));

    private Task<List<Issue>> IssuesOf(Guid letter) => world.App.InDb(db => db.Issues.AsNoTracking().Where(i => i.HandoverId == letter).ToListAsync());

    private static Guid IdOf(Spot spot) => Guid.Parse(spot.Route[0].Value);

    private static IReadOnlyList<string> Numbers(Screen list) => list.TextsOf("table.list tbody th");

    [Fact]
    public async Task New_TwoIssuesOfOneUnit_OneLetterForBoth()
    {
        var (first, second) = (await world.FreshAsync("issue:recognised"), await world.FreshAsync("issue:recognised"));
        var leader = await world.BrowserOf(Role.GroupLeader);
        var page = await leader.OpenAsync($"/handovers/new?id={IdOf(first)}&id={IdOf(second)}");
        Assert.Equal([world.City.UnitA.Name, world.City.Commission.Name], page.TextsOf("#Form_AddresseeId option").Where(o => o.Length > 0 && o != "请选择"));

        var answer = await leader.PostFormAsync(page, "main form", ("Form.AddresseeId", world.City.UnitA.Id.ToString()), ("Form.Requirement", "限期整改"));
        var details = await leader.FollowAsync(answer);

        Assert.Matches("^已签发昆监交〔2026〕[0-9]+号，等待护国街道办事处签收$", details.Notice);
        var letter = await StoredAsync(Guid.Parse(answer.Location.Split('/')[^1]));
        Assert.Equal((world.City.Group.Id, HandoverStatus.AwaitingReceipt), (letter.GroupId!.Value, letter.Status));
        Assert.Equal(2, Numbers(details).Count);
        Assert.All(await IssuesOf(letter.Id), i => Assert.Equal((IssueStatus.HandedOver, world.City.UnitA.Id), (i.Status, i.RectifierId!.Value)));
    }

    [Fact]
    public async Task New_OwnPeriodWithoutNumber_FieldErrorsAndTextKept()
    {
        var issue = await world.SharedAsync("chosen:recognised");
        var leader = await world.BrowserOf(Role.GroupLeader);
        var page = await leader.OpenAsync(issue.On("/handovers/new"));

        var answer = await leader.PostFormAsync(page, "main form", ("Form.AddresseeId", world.City.UnitA.Id.ToString()), ("Form.Period", PeriodChoice.Custom), ("Form.Requirement", "已经写好的要求"));

        Assert.Equal(["请填写自定时限的天数或者月数", "请选择自定时限的单位"], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("已经写好的要求", answer.Find("#Form_Requirement").TextContent.Trim());
    }

    [Fact]
    public async Task Receive_ByTheAddressee_StartsThePeriodAndTheRectification()
    {
        var letter = await world.FreshAsync("letter:waiting");
        var liaison = await world.BrowserOf(Role.Liaison);

        var answer = await liaison.PostFormAsync(await liaison.OpenAsync(letter.On("/handovers/{id:guid}/receive")), "main form");

        // 15 working days from 24 September 2026, over the National Day holiday.
        var stored = await StoredAsync(letter);
        Assert.Equal((HandoverStatus.InHand, world.Today), (stored.Status, stored.Deadline!.From));
        Assert.Equal($"已签收，反馈时限至{stored.Deadline.DueOn:yyyy-MM-dd}", (await liaison.FollowAsync(answer)).Notice);
        Assert.All(await IssuesOf(stored.Id), i => Assert.Equal((IssueStatus.Rectifying, stored.Deadline.DueOn), (i.Status, i.Deadline!.DueOn)));
    }

    [Fact]
    public async Task Refuse_WithReason_GivesTheIssuesBack()
    {
        var letter = await world.FreshAsync("letter:waiting");
        var issue = Assert.Single(await IssuesOf(IdOf(letter)));
        var liaison = await world.BrowserOf(Role.Liaison);
        var page = await liaison.OpenAsync(letter.On("/handovers/{id:guid}/refuse"));
        Assert.Equal(["请填写拒收理由"], (await liaison.PostFormAsync(page, "main form")).Expect(HttpStatusCode.BadRequest).Errors);

        var answer = await liaison.PostFormAsync(page, "main form", ("Form.Reason", "不属本单位职责"));

        var details = await liaison.FollowAsync(answer);
        Assert.Contains("不属本单位职责", details.Text, StringComparison.Ordinal);
        Assert.Equal((IssueStatus.Recognised, null), await world.App.InDb(db => db.Issues.Where(i => i.Id == issue.Id).Select(i => new ValueTuple<IssueStatus, Guid?>(i.Status, i.RectifierId)).SingleAsync()));
        (await liaison.GetAsync($"/issues/{issue.Id}")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Answer_ReturnedAndAnsweredAgain_CountsTheReturnAndKeepsTheReason()
    {
        var letter = await world.FreshAsync("letter:answered");
        var (leader, liaison) = (await world.BrowserOf(Role.GroupLeader), await world.BrowserOf(Role.Liaison));

        (await leader.PostFormAsync(await leader.OpenAsync(letter.On("/handovers/{id:guid}/return")), "main form", ("Form.Reason", "缺少公示照片"))).Expect(HttpStatusCode.Redirect);
        Assert.Contains("缺少公示照片", (await liaison.OpenAsync(letter.On("/handovers/{id:guid}"))).Text, StringComparison.Ordinal);
        (await liaison.PostFormAsync(await liaison.OpenAsync(letter.On("/handovers/{id:guid}/answer")), "main form", ("Form.Answer", "已补照片"))).Expect(HttpStatusCode.Redirect);

        var stored = await StoredAsync(letter);
        Assert.Equal((HandoverStatus.Answered, 1, "已补照片"), (stored.Status, stored.Returns, stored.Answer));
    }

    [Fact]
    public async Task Answer_IssueWithoutMeasure_NamedBeforeAndRefused()
    {
        var letter = await world.FreshAsync("letter:waiting");
        var liaison = await world.BrowserOf(Role.Liaison);
        await liaison.PostFormAsync(await liaison.OpenAsync(letter.On("/handovers/{id:guid}/receive")), "main form");
        var rule = HandoverRules.IssueWithoutMeasure.With(Assert.Single(await IssuesOf(IdOf(letter))).Number).Message;
        var page = await liaison.OpenAsync(letter.On("/handovers/{id:guid}/answer"));
        Assert.Equal([rule], page.TextsOf(".obstacles li"));

        var answer = await liaison.PostFormAsync(page, "main form", ("Form.Answer", "已整改"));

        Assert.Equal([rule], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("已整改", answer.Find("#Form_Answer").TextContent.Trim());
    }

    /// <summary>While something is open the answer can be judged and returned, but not finished; then it can only be finished.</summary>
    [Fact]
    public async Task Work_AnsweredLetter_IsToBeJudgedAndOnceAllIsSettledToBeFinished()
    {
        var letter = await world.FreshAsync("letter:answered");
        var leader = await world.BrowserOf(Role.GroupLeader);
        var (id, number) = (IdOf(letter), (await StoredAsync(letter)).Number);

        var before = LinesOf(await leader.OpenAsync("/"));
        await world.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set status = 'ClosedOut' where handover_id = {id}"));
        var after = LinesOf(await leader.OpenAsync("/"));

        Assert.Contains($"{number} 等我审核反馈", before);
        Assert.DoesNotContain($"{number} 等我办结", before);
        Assert.Contains($"{number} 等我办结", after);
        Assert.DoesNotContain($"{number} 等我审核反馈", after);
    }

    [Fact]
    public async Task Finish_EveryIssueClosedAndNobodyAnswered_WaitsForTheSenderAndIsEnded()
    {
        var letter = await world.FreshAsync("letter:in-hand");
        var leader = await world.BrowserOf(Role.GroupLeader);
        var id = IdOf(letter);
        var number = (await StoredAsync(letter)).Number;
        var before = await leader.OpenAsync("/");
        Assert.DoesNotContain($"{number} 等我办结", LinesOf(before));
        await world.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set status = 'ClosedOut' where handover_id = {id}"));

        var home = await leader.OpenAsync("/");
        Assert.Contains($"{number} 等我办结", LinesOf(home));
        Assert.Equal("—", home.Html.QuerySelectorAll("table.list tbody tr").Single(r => r.TextContent.Contains(number, StringComparison.Ordinal) && r.TextContent.Contains("等我办结", StringComparison.Ordinal)).Children[^1].TextContent.Trim());
        var details = await leader.OpenAsync(letter.On("/handovers/{id:guid}"));
        Assert.Contains("问题均已办结，不必再反馈", details.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("督办", details.TextsOf(".bar a"));
        var answer = await leader.PostFormAsync(await leader.OpenAsync(letter.On("/handovers/{id:guid}/finish")), "main form");

        Assert.Equal("已办结", (await leader.FollowAsync(answer)).Notice);
        Assert.Equal(HandoverStatus.Finished, (await StoredAsync(letter)).Status);
    }

    private static IEnumerable<string> LinesOf(Screen home) =>
        home.Html.QuerySelectorAll("table.list tbody tr").Select(r => $"{r.QuerySelector("th")!.TextContent.Trim()} {r.Children[2].TextContent.Trim()}");

    [Fact]
    public async Task Finish_IssueStillOpen_NamedBeforeAndRefused()
    {
        var letter = await world.FreshAsync("letter:answered");
        var rule = HandoverRules.IssueOpen.With(Assert.Single(await IssuesOf(IdOf(letter))).Number).Message;
        var office = await world.BrowserOf(Role.Office);
        var page = await office.OpenAsync(letter.On("/handovers/{id:guid}/finish"));
        Assert.Equal([rule], page.TextsOf(".obstacles li"));

        Assert.Equal([rule], (await office.PostFormAsync(page, "main form")).Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Details_OffersTheNextStepToWhomItBelongs()
    {
        var letter = await world.SharedAsync("letter:waiting");

        async Task<IReadOnlyList<string>> VerbsOf(Role role) => (await (await world.BrowserOf(role)).OpenAsync(letter.On("/handovers/{id:guid}"))).TextsOf(".bar .end a.btn");

        Assert.Equal(["拒收", "签收"], await VerbsOf(Role.Liaison));
        foreach (var role in new[] { Role.Office, Role.CityLeader, Role.GroupLeader, Role.Member, Role.County })
        {
            Assert.Empty(await VerbsOf(role));
        }
    }

    [Fact]
    public async Task List_ToEachHisOwn_AndTheExportHoldsWhatTheListShows()
    {
        var waiting = await StoredAsync(await world.SharedAsync("letter:waiting"));
        var office = await world.BrowserOf(Role.Office);
        var shown = await office.OpenAsync($"/handovers?view=waiting&q={waiting.Number}");
        Assert.Equal([waiting.Number], Numbers(shown));
        Assert.Equal([waiting.Number], Numbers(await (await world.BrowserOf(Role.Liaison)).OpenAsync($"/handovers?view=mine&q={waiting.Number}")));
        Assert.Empty(Numbers(await (await world.BrowserOf(Role.OtherLiaison)).OpenAsync("/handovers")));
        Assert.Empty(Numbers(await (await world.BrowserOf(Role.OtherGroup)).OpenAsync("/handovers")));
        Assert.Empty(Numbers(await (await world.BrowserOf(Role.OtherCounty)).OpenAsync("/handovers")));

        foreach (var typed in new[] { waiting.Number.Replace('〔', '[').Replace('〕', ']'), waiting.Number.Replace('〔', '（').Replace('〕', '）'), waiting.Number[3..] })
        {
            Assert.Equal([waiting.Number], Numbers(await office.OpenAsync($"/handovers?view=waiting&q={Uri.EscapeDataString(typed)}")));
            Assert.Contains(waiting.Number, (await office.OpenAsync($"/search?q={Uri.EscapeDataString(typed)}")).TextsOf("section[aria-label=交办] tbody th"));
        }

        var rows = await office.WorkbookAsync($"/handovers/export?view=waiting&q={waiting.Number}");

        Assert.Contains($"内容：{waiting.Number}", rows[0][0], StringComparison.Ordinal);
        Assert.Equal(["文号", waiting.Number], rows.Skip(1).Select(r => r[0]));
    }
}
