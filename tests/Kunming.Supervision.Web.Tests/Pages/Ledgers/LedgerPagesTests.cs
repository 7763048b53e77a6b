using System.Net;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Ledgers;

[Collection(AccessSuite.Name)]
public sealed class LedgerPagesTests(AccessWorld world)
{
    /// <summary>Day, kind, label and summary of every line, through all pages.</summary>
    private static async Task<List<string>> ReadAsync(Browser browser, string address)
    {
        var lines = new List<string>();
        for (string? next = address; next is not null;)
        {
            var page = await browser.OpenAsync(next);
            foreach (var remark in page.Html.QuerySelectorAll("table.list .tag").ToList())
            {
                remark.Remove();
            }

            lines.AddRange(page.Html.QuerySelectorAll("table.list tbody tr").Select(r =>
                string.Join('|', new[] { r.QuerySelector("time"), r.QuerySelector(".kind"), r.Children[2], r.Children[3] }.Select(c => c!.TextContent.Trim()))));
            next = page.Html.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } href ? (href.StartsWith('?') ? "/ledgers" + href : href) : null;
        }

        return lines;
    }

    [Theory]
    [InlineData(Role.Office, "")]
    [InlineData(Role.CityLeader, "")]
    [InlineData(Role.GroupLeader, "of=g-{0}")]
    [InlineData(Role.County, "of=j-{1}")]
    public async Task Export_HoldsWhatAllPagesShow(Role role, string of)
    {
        await world.SharedAsync("letter:settled");
        await world.SharedAsync("meeting:county");
        var which = string.Format(System.Globalization.CultureInfo.InvariantCulture, of, world.City.Group.Id, world.City.County.Id);
        var browser = await world.BrowserOf(role);
        var shown = await ReadAsync(browser, $"/ledgers?{which}");

        var rows = await browser.WorkbookAsync($"/ledgers?handler=Export&{which}");

        Assert.NotEmpty(shown);
        Assert.Equal(shown, rows.Skip(2).Select(r => string.Join('|', r[1], r[2], r[5], r[6])));
        Assert.Equal(Enumerable.Range(1, shown.Count).Select(n => $"{n}"), rows.Skip(2).Select(r => r[0]));
    }

    [Fact]
    public async Task Sub_HoldsItsOwnLinesOnly_AndTheMasterThemAll()
    {
        await world.SharedAsync("meeting:group");
        await world.SharedAsync("meeting:county");
        await world.SharedAsync("meeting:office");
        var expected = await world.App.InDb(db => db.History.AsNoTracking().Where(h => h.Ledger != null).ToListAsync());
        var quarter = Domain.Calendar.Quarter.Of(world.Today);
        expected.RemoveAll(h => h.Day < quarter.Start || h.Day > quarter.End);

        Assert.Equal(expected.Count, (await ReadAsync(await world.BrowserOf(Role.Office), "/ledgers")).Count);
        Assert.Equal(expected.Count(h => h.GroupId == world.City.Group.Id), (await ReadAsync(await world.BrowserOf(Role.Member), "/ledgers")).Count);
        Assert.Equal(expected.Count(h => h.JurisdictionId == world.City.County.Id), (await ReadAsync(await world.BrowserOf(Role.County), "/ledgers")).Count);
        Assert.Equal(expected.Count(h => h.GroupId == world.City.OtherGroup.Id), (await ReadAsync(await world.BrowserOf(Role.OtherGroup), "/ledgers")).Count);
    }

    [Fact]
    public async Task Kind_NarrowsPageAndExport()
    {
        await world.SharedAsync("meeting:office");
        var office = await world.BrowserOf(Role.Office);

        var lines = await ReadAsync(office, $"/ledgers?kind={LedgerKind.Meeting}");

        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Equal(LedgerKinds.NameOf(LedgerKind.Meeting), l.Split('|')[1]));
        Assert.Equal(lines.Count, (await office.WorkbookAsync($"/ledgers?handler=Export&kind={LedgerKind.Meeting}")).Count - 2);
    }

    [Fact]
    public async Task Clue_TellsNothingOfTheMatter()
    {
        var clue = await world.FreshAsync("issue:clue");
        var facts = await world.App.InDb(db => db.Issues.Where(i => i.Id == Guid.Parse(clue.Route[0].Value)).Select(i => i.Facts).SingleAsync());
        var office = await world.BrowserOf(Role.Office);

        var lines = await ReadAsync(office, $"/ledgers?kind={LedgerKind.Issue}&quarter={Domain.Calendar.Quarter.Of(world.Today).Key}");

        Assert.Contains(lines, l => l.Contains("已移交线索", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains(facts, StringComparison.Ordinal));
        Assert.DoesNotContain(await office.WorkbookAsync("/ledgers?handler=Export"), r => r.Any(c => c.Contains(facts, StringComparison.Ordinal)));
    }

    /// <summary>A line without a link hides what it stands for; one whose link leads nowhere is worse.</summary>
    [Theory]
    [InlineData(Role.Office)]
    [InlineData(Role.CityLeader)]
    [InlineData(Role.GroupLeader)]
    [InlineData(Role.County)]
    public async Task Lines_OfEachKind_LeadToTheirRecord(Role role)
    {
        foreach (var state in (string[])["letter:settled", "meeting:office", "meeting:group", "meeting:county", "class:held", "class:office", "help:answered", "round", "bulletin", "circular:issued"])
        {
            await world.SharedAsync(state);
        }

        var browser = await world.BrowserOf(role);
        var first = new Dictionary<string, string?>();
        for (string? next = "/ledgers"; next is not null;)
        {
            var page = await browser.OpenAsync(next);
            foreach (var row in page.Html.QuerySelectorAll("table.ledger tbody tr"))
            {
                var address = row.Children[2].QuerySelector("a")?.GetAttribute("href");
                first.TryAdd($"{row.QuerySelector(".kind")!.TextContent} {address?.Split('/')[1]}", address);
            }

            next = page.Html.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } href ? (href.StartsWith('?') ? "/ledgers" + href : href) : null;
        }

        Assert.NotEmpty(first);
        foreach (var (kind, address) in first)
        {
            Assert.True(address is not null, $"{kind}: a line without a link");
            (await browser.GetAsync(address)).Expect(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("/ledgers?after=nonsense")]
    [InlineData("/ledgers?quarter=99999")]
    [InlineData("/ledgers?kind=Nothing")]
    public async Task Address_Damaged_ShowsALedgerAllTheSame(string address) =>
        (await (await world.BrowserOf(Role.Office)).GetAsync(address)).Expect(HttpStatusCode.OK);
}
