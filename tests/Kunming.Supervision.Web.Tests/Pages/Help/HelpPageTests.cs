using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Help;

public sealed class HelpPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(Seat.PartyConductOffice)]
    [InlineData(Seat.GroupOfficer)]
    [InlineData(Seat.CountyOfficer)]
    [InlineData(Seat.Liaison)]
    [InlineData(Seat.Leader)]
    [InlineData(Seat.CaseOffice)]
    [InlineData(Seat.IntakeDesk)]
    [InlineData(Seat.SystemAdministrator)]
    [InlineData(Seat.SecurityAdministrator)]
    [InlineData(Seat.AuditAdministrator)]
    public async Task Get_EverySeat_ReadsContentsAndSections(Seat seat)
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(seat));

        var contents = await browser.OpenAsync("/help");
        var section = await browser.OpenAsync("/help/deadlines");

        Assert.Contains("时限与工作日计算", contents.TextsOf(".contents > li > a"));
        Assert.Equal("时限与工作日计算", section.Heading);
        Assert.Single(section.Html.QuerySelectorAll("h1"));
        Assert.Equal("时限与工作日计算", section.Find(".contents [aria-current=page]").TextContent);
        Assert.Contains("开始的当天不算", section.Find(".manual").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PageWithASection_LinksToIt()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.PartyConductOffice));

        var tasks = await browser.OpenAsync("/tasks");

        var link = tasks.Find(".head a[href^='/help']");
        Assert.Equal("帮助", link.TextContent);
        Assert.Equal("/help/tasks", link.GetAttribute("href"));
        Assert.Equal("任务", (await browser.OpenAsync("/help/tasks")).Heading);
    }

    [Fact]
    public async Task Get_UnknownSection_IsNotFound()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Liaison));

        (await browser.GetAsync("/help/no-such-section")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_WithoutSignIn_AsksForIt()
    {
        using var visitor = site.App.Browse();

        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/help")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/help/images/work.png")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_OfTheManual_ComesAsAPicture()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Liaison));

        var answer = await browser.Client.GetAsync(new Uri("/help/images/work.png", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl?.Private);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await answer.Content.ReadAsByteArrayAsync())[..4]);
    }

    [Theory]
    [InlineData("/help/images/no-such.png")]
    [InlineData("/help/images/..%2F02-work.md")]
    [InlineData("/help/images/..%2F..%2Fappsettings.json")]
    [InlineData("/help/images/..%5C02-work.md")]
    [InlineData("/help/images/%2Fetc%2Fpasswd")]
    [InlineData("/help/..%2F..%2Fappsettings.json")]
    public async Task Picture_AddressThatLeavesTheFolder_IsNotFound(string address)
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Liaison));

        (await browser.GetAsync(address)).Expect(HttpStatusCode.NotFound);
    }
}
