using System.Net;
using ExcelDataReader;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Lists;

public sealed class SavedViewPagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private static IReadOnlyList<string> Heads(Screen page) => [.. page.TextsOf("table.list thead th").Where(t => t is not "选择").Select(t => t.TrimEnd(' ', '↓', '↑'))];

    private async Task<Guid> SaveAsync(Browser browser, string query, string name, ViewAudience audience)
    {
        var page = await browser.OpenAsync($"/views/new?list=Issues&{query}");
        (await browser.PostFormAsync(page, "main form", ("Form.Name", name), ("Form.Audience", audience.ToString()))).Expect(HttpStatusCode.Redirect);
        return await scene.App.InDb(db => db.SavedViews.Where(v => v.Name == name).Select(v => v.Id).SingleAsync());
    }

    [Fact]
    public async Task Open_SharedView_AsksTheSameAndShowsEachOnlyTheOwn()
    {
        var word = $"视图{Guid.NewGuid():N}"[..8];
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying, $"{word}，一件");
        using var office = await scene.App.BrowseAsync(scene.Office);
        using var other = await scene.App.BrowseAsync(scene.OtherLiaison);
        var id = await SaveAsync(office, $"view=all&q={word}&sort=number&dir=asc&cols=number,unit&after=nowhere&handler=x", word, ViewAudience.Everybody);

        var to = (await office.GetAsync($"/views/{id}")).Expect(HttpStatusCode.Redirect).Location;
        var own = await office.OpenAsync(to);
        var foreign = await other.OpenAsync((await other.GetAsync($"/views/{id}")).Location);

        Assert.Equal($"/issues?view=all&q={word}&sort=number&dir=asc&cols=number,unit&saved={id}", Uri.UnescapeDataString(to));
        Assert.Equal(["编号", "被监督单位"], Heads(own));
        Assert.Equal([issue.Number], own.TextsOf("table.list tbody th"));
        Assert.Contains(word, own.Find(".bar").TextContent, StringComparison.Ordinal);
        Assert.Empty(foreign.TextsOf("table.list tbody th"));
    }

    [Fact]
    public async Task Share_WithTheOwnOrganisation_StopsThere()
    {
        var name = $"本单位{Guid.NewGuid():N}"[..8];
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        using var office = await scene.App.BrowseAsync(scene.Office);
        var id = await SaveAsync(leader, "view=overdue", name, ViewAudience.Own);
        Assert.DoesNotContain(name, (await member.OpenAsync("/issues")).Text, StringComparison.Ordinal);

        await leader.PostFormAsync(await leader.OpenAsync($"/views/{id}/edit"), "#change", ("Form.Audience", "Organisation"));

        Assert.Contains(name, (await member.OpenAsync("/issues")).Find(".saved").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(name, (await office.OpenAsync("/issues")).Text, StringComparison.Ordinal);
        (await office.GetAsync($"/views/{id}")).Expect(HttpStatusCode.NotFound);
        (await member.GetAsync($"/views/{id}/edit")).Expect(HttpStatusCode.NotFound);
        await leader.PostFormAsync(await leader.OpenAsync($"/views/{id}/edit"), "#remove");
        (await member.GetAsync($"/views/{id}")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Edit_FromAChangedList_TakesTheNewQuestionWhenTicked()
    {
        var name = $"更新{Guid.NewGuid():N}"[..8];
        using var browser = await scene.App.BrowseAsync(scene.County);
        var id = await SaveAsync(browser, "view=all", name, ViewAudience.Own);

        var changed = await browser.OpenAsync($"/issues?view=overdue&saved={id}");
        await browser.PostFormAsync(await browser.OpenAsync(changed.Find(".saved a[href*='/edit?']").GetAttribute("href")!), "#change", ("Form.Anew", "true"));

        Assert.Equal("view=overdue", await scene.App.InDb(db => db.SavedViews.Where(v => v.Id == id).Select(v => v.Query).SingleAsync()));
    }

    [Fact]
    public async Task Columns_Remembered_AreShownAndExported()
    {
        var word = $"列{Guid.NewGuid():N}"[..8];
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying, $"{word}，一件");
        using var browser = await scene.App.BrowseAsync(scene.SecondOffice);
        await browser.PostFormAsync(await browser.OpenAsync("/issues?cols=area&cols=chases"), ".chooser form[method=post]");

        var page = await browser.OpenAsync($"/issues?view=all&q={word}");
        var once = await browser.OpenAsync($"/issues?view=all&q={word}&cols=status,nonsense");
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await browser.Client.GetByteArrayAsync(new Uri($"/issues/export?view=all&q={word}", UriKind.Relative))));

        Assert.Equal(["编号", "辖区", "督办次数"], Heads(page));
        Assert.Equal(["编号", "状态"], Heads(once));
        Assert.True(reader.Read() && reader.GetString(0).Contains("列：编号、辖区、督办次数", StringComparison.Ordinal));
        Assert.True(reader.Read());
        Assert.Equal(("编号", "辖区", "督办次数", 3), (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.FieldCount));
        Assert.True(reader.Read());
        Assert.Equal((issue.Number, scene.County.Jurisdiction.Name, 0d), (reader.GetString(0), reader.GetString(1), reader.GetDouble(2)));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("/handovers", "Handovers", "文号")]
    [InlineData("/tasks", "Tasks", "编号")]
    [InlineData("/visits", "Visits", "编号")]
    public async Task List_OfEveryKind_SavesViewsAndChoosesColumns(string path, string list, string first)
    {
        await scene.AddIssueAsync(IssueStatus.HandedOver);
        using var browser = await scene.App.BrowseAsync(scene.CityLeader);

        Assert.Equal([first, "单元组"], Heads(await browser.OpenAsync($"{path}?cols=group")));
        var page = await browser.OpenAsync($"/views/new?list={list}&quarter=20263&category=x");
        var answer = await browser.PostFormAsync(page, "main form", ("Form.Name", $"{list}本季"), ("Form.Audience", "Own"));

        Assert.StartsWith($"{path}?quarter=20263&saved=", answer.Location, StringComparison.Ordinal);
        Assert.Equal($"已保存视图“{list}本季”", (await browser.FollowAsync(answer)).Notice);
    }
}
