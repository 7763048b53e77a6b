using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;

namespace Kunming.Supervision.Web.Tests.Pages.Handovers;

public sealed class CarriedIssuesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Details_RefusedLetter_StillShowsWhatItCarriedWithoutOpeningItToTheUnit()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.HandedOver);
        var letter = issue.HandoverId!.Value;
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        (await liaison.PostFormAsync(await liaison.OpenAsync($"/handovers/{letter}/refuse"), "main form", ("Form.Reason", "不属本单位职责"))).ExpectRedirect($"/handovers/{letter}");

        using var office = await scene.App.BrowseAsync(scene.Office);
        var page = await office.OpenAsync($"/handovers/{letter}");
        Assert.Contains("签发时交办问题 1 个", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/issues/{issue.Id}", page.Html.QuerySelectorAll("main ul a").Single(a => a.TextContent == issue.Number).GetAttribute("href"));
        var row = (await office.OpenAsync("/handovers")).Html.QuerySelectorAll("table.list tbody tr").Single(r => r.QuerySelector("a")!.GetAttribute("href") == $"/handovers/{letter}");
        Assert.Equal(["1", "—"], row.QuerySelectorAll("td.num").Select(c => c.TextContent.Trim()));

        var theirs = await liaison.OpenAsync($"/handovers/{letter}");
        Assert.Contains(issue.Number, theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Html.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/issues/{issue.Id}");
    }

    [Fact]
    public async Task CountysOwnFinding_HandedToItself_IsVerifiedFirstByTheOffice()
    {
        var commission = Organisation.Establish($"C-{Guid.NewGuid():N}"[..12], "某县纪委监委", OrganisationKind.CountyCommission, scene.County.Jurisdiction.Id, null, new(2025, 1, 1), TestPeople.Setup);
        await scene.App.SaveAsync(commission);
        var officer = await scene.App.AddPersonAsync(Domain.Accounts.Seat.CountyOfficer, commission);
        var by = scene.As(officer);
        var issue = Issue.TakeFromList("WT-2025-8001", new(null, scene.Unit.Id, scene.Unit.Name, scene.County.Jurisdiction.Id), scene.Facts(), new("清单.xlsx", 1, null, null, null, null), by, scene.Now);
        issue.Recognise(by, scene.Now);
        await scene.App.SaveAsync(issue);

        using var office = await scene.App.BrowseAsync(scene.Office);
        Assert.Contains("初审改由党风政风监督室办理", (await office.OpenAsync($"/handovers/new?id={issue.Id}")).Text, StringComparison.Ordinal);

        var verified = await AppliedAsync(commission, officer);
        Assert.Contains(verified.Number, (await office.OpenAsync("/issues?view=verify")).TextsOf("table.list tbody th"));
        Assert.Contains((await office.OpenAsync("/")).TextsOf("table.list tbody tr"), r => r.Contains(verified.Number, StringComparison.Ordinal) && r.Contains("等我初审销号", StringComparison.Ordinal));
        (await office.PostFormAsync(await office.OpenAsync($"/issues/{verified.Id}/verify-first"), "main form", ("Form.Opinion", "材料属实"))).ExpectRedirect($"/issues/{verified.Id}");
        Assert.Equal([IssueRules.FirstVerifierCannotConclude.Message], (await office.OpenAsync($"/issues/{verified.Id}/close-out")).TextsOf(".obstacles li"));
        using var second = await scene.App.BrowseAsync(scene.SecondOffice);
        (await second.PostFormAsync(await second.OpenAsync($"/issues/{verified.Id}/close-out"), "main form", ("Form.Outcome", "同意销号"))).ExpectRedirect($"/issues/{verified.Id}");
    }

    private async Task<Issue> AppliedAsync(Organisation commission, TestPerson officer)
    {
        var by = scene.As(officer);
        var issue = Issue.TakeFromList("WT-2025-8002", new(null, scene.Unit.Id, scene.Unit.Name, scene.County.Jurisdiction.Id), scene.Facts(), new("清单.xlsx", 2, null, null, null, null), by, scene.Now);
        issue.Recognise(by, scene.Now);
        var letter = Handover.Issue("昆监交〔2025〕901号", commission, [issue], "限期整改", new(15, DeadlineUnit.WorkingDays), StatutoryCalendar.Current, by, scene.Now);
        letter.Receive([issue], StatutoryCalendar.Current, by, scene.Now);
        var measure = issue.AddMeasure("补齐资料", "责任人", null, null, by, scene.Now);
        issue.Prove(measure.Id, new("核验表.pdf", Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)), 10, "application/pdf", by.Sign(scene.Now)), scene.Today, by, scene.Now);
        issue.Progress(measure.Id, MeasureStatus.Completed, by, scene.Now);
        issue.AnalyseCause(CauseKind.Oversight, "审核没有人复核", by, scene.Now);
        issue.ApplyToCloseOut("已补齐", by, scene.Now);
        await scene.App.SaveAsync(letter, issue);
        return issue;
    }
}
