using System.Net;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>Somebody else's list does not exist; only the office sees it, and takes no step of it.</summary>
[Collection(ImportPages.Name)]
public sealed class ImportSightTests(ImportSite site)
{
    private static readonly string[] Pages = ["", "/columns", "/rejected", "?handler=Progress"];

    [Fact]
    public async Task Batch_OfAnotherAccount_IsNotFoundForEveryPageAndStep()
    {
        var id = await WaitingAsync(site.Leader, "他人清单");

        foreach (var person in (TestPerson[])[site.County, await site.App.AddPersonAsync(Seat.GroupOfficer, site.Leader.Organisation)])
        {
            using var browser = await site.App.BrowseAsync(person);
            foreach (var page in Pages)
            {
                (await browser.GetAsync($"/issues/import/{id}{page}")).Expect(HttpStatusCode.NotFound);
            }

            await AssertNoStepAsync(browser, id);
        }

        Assert.Equal(ImportStatus.AwaitingConfirmation, (await site.BatchAsync(id)).Status);
    }

    [Fact]
    public async Task Batch_OfAnotherJurisdiction_IsNotFound()
    {
        var id = await WaitingAsync(site.County, "五华清单", group: null);
        var other = await site.App.AddPersonAsync(Seat.CountyOfficer, await site.OrganisationAsync("盘龙区纪委监委"));
        using var browser = await site.App.BrowseAsync(other);

        foreach (var page in Pages)
        {
            (await browser.GetAsync($"/issues/import/{id}{page}")).Expect(HttpStatusCode.NotFound);
        }

        await AssertNoStepAsync(browser, id);
        Assert.DoesNotContain("五华清单", (await browser.OpenAsync("/issues/import")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_OfAnotherAccount_TheOfficeSeesButTakesNoStep()
    {
        var id = await WaitingAsync(site.Leader, "组长清单");
        using var browser = await site.App.BrowseAsync(site.Office);

        var seen = await browser.OpenAsync($"/issues/import/{id}");

        Assert.Null(seen.Html.QuerySelector("#import"));
        Assert.Contains("组长清单", (await browser.OpenAsync("/issues/import")).Text, StringComparison.Ordinal);
        (await browser.GetAsync($"/issues/import/{id}/columns")).Expect(HttpStatusCode.NotFound);
        await AssertNoStepAsync(browser, id);
    }

    private static async Task AssertNoStepAsync(Browser browser, Guid id)
    {
        var token = await browser.OpenAsync("/");
        foreach (var step in (string[])[$"/issues/import/{id}?handler=Import", $"/issues/import/{id}?handler=Cancel", $"/issues/import/{id}/columns"])
        {
            (await browser.PostAsync(token, step)).Expect(HttpStatusCode.NotFound);
        }
    }

    /// <summary>A list with one good row and one bad one, previewed and not yet taken.</summary>
    private async Task<Guid> WaitingAsync(TestPerson person, string name, string? group = "第三监督单元组")
    {
        using var browser = await site.App.BrowseAsync(person);
        object?[] Row(string number, string facts, string unit)
        {
            var row = SmallList.Row(number, facts, unit: unit);
            row[2] = group;
            return row;
        }

        var preview = await browser.PreviewAsync($"{name}.xlsx", SmallList.Of(
            Row($"{name}-1", $"{name}之一", group is null ? "五华区护国街道" : SmallList.Unit), Row($"{name}-2", $"{name}之二", "月球科技局")));
        Assert.Contains("导入 1 条", preview.Text, StringComparison.Ordinal);
        return Guid.Parse(preview.Address.AbsolutePath.Split('/')[3]);
    }
}
