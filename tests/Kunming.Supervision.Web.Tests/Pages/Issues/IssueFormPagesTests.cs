using System.Net;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

public sealed class IssueFormPagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Theory]
    [InlineData("99999999999999999", "涉及金额不能超过1,000,000,000,000元，请核对数字，单位是元")]
    [InlineData("12.345", "涉及金额最多两位小数，到分为止")]
    [InlineData("-1", "涉及金额不能小于零")]
    public async Task Edit_AmountThatCannotBe_SaysWhatIsWrongBesideTheField(string amount, string sentence)
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Registered);
        using var browser = await scene.App.BrowseAsync(scene.GroupMember);

        var answer = await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/edit"), "main form", ("Form.Amount", amount));

        Assert.Equal([sentence], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(sentence, answer.Find("#Form_Amount-error").TextContent);
        Assert.Equal(amount, answer.Find("#Form_Amount").GetAttribute("value"));
    }

    [Fact]
    public async Task Edit_DayBeforeAnyCategory_NamesTheDayAndKeepsTheCategory()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Registered);
        using var browser = await scene.App.BrowseAsync(scene.GroupMember);

        var answer = await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/edit"), "main form", ("Form.FoundOn", "1900-01-01"));

        Assert.Equal(["发现日期1900-01-01没有适用的问题类别，请核对年份"], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(issue.CategoryId.ToString(), answer.Find("#Form_CategoryId option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Edit_StaleTab_ShowsWhatDiffersInWordsAndTakesTheRest()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Registered);
        using var browser = await scene.App.BrowseAsync(scene.GroupMember);
        var old = await browser.OpenAsync($"/issues/{issue.Id}/edit");
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        (await leader.PostFormAsync(
            await leader.OpenAsync($"/issues/{issue.Id}/edit"), "main form", ("Form.Amount", "500.5"), ("Form.Severity", nameof(IssueSeverity.Serious)), ("Form.Facts", "另一人写的事实"))).ExpectRedirect($"/issues/{issue.Id}");

        var answer = await browser.PostFormAsync(old, "main form", ("Form.Severity", nameof(IssueSeverity.Grave)), ("Form.Facts", "我写的\r\n事实"));

        Assert.Equal(
            [RuleViolationFilter.Stale, "严重程度与别人刚保存的内容不同，请核对", "问题描述与别人刚保存的内容不同，请核对"], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Equal("现存：较重", answer.Find("#Form_Severity-stored").TextContent);
        Assert.Equal("现存：另一人写的事实", answer.Find("#Form_Facts-stored").TextContent);
        Assert.StartsWith("500.5", answer.Find("#Form_Amount").GetAttribute("value"), StringComparison.Ordinal);

        (await browser.PostFormAsync(answer, "main form", ("__read", "true"))).ExpectRedirect($"/issues/{issue.Id}");
        var stored = await scene.FindAsync(issue.Id);
        Assert.Equal((500.5m, IssueSeverity.Grave), (stored.Amount, stored.Severity));
    }
}
