using System.Globalization;
using System.Net;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Reports;

/// <summary>The city's quarter: what it waits for, and who is second.</summary>
public sealed partial class ReportPagesTests
{
    [Fact]
    public async Task Synthesis_GroupsOutstanding_CannotGoUpUntilEachIsRecorded()
    {
        var report = await world.FreshAsync("synthesis:missing");
        var refused = await DoAsync(Role.Office, Spot.Of((await StoredAsync(report)).Id), "send");
        Assert.Contains(ReportRules.GroupNotSent.With(world.City.OtherGroup.Name).Message, refused.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.DoesNotContain(ReportRules.GroupNotSent.With(world.CountyGroup.Name).Message, refused.Errors);

        var spot = Spot.Of((await StoredAsync(report)).Id);
        var quarter = (await StoredAsync(report)).QuarterKey;

        // What was sent and went back to its group counts as not sent.
        foreach (var group in await world.App.InDb(db => db.UnitGroups.Where(g => g.JurisdictionId == world.City.City.Id)
            .Where(g => !db.Reports.OfType<GroupReport>().Any(r => r.GroupId == g.Id && r.QuarterKey == quarter && (r.Status == ReportStatus.Sent || r.Status == ReportStatus.Accepted))).Select(g => g.Id).ToListAsync()))
        {
            await SucceedAsync(Role.Office, spot with { Query = $"group={group}" }, "missing", ("Form.Reason", "本季度未开展工作"));
        }

        await SucceedAsync(Role.Office, spot, "send");
        await SucceedAsync(Role.CityLeader, spot, "return", ("Form.Reason", "请补充分析"));
        await SucceedAsync(Role.Office, spot, "send");
        await SucceedAsync(Role.CityLeader, spot, "approve");
        await SucceedAsync(Role.Office, spot, "circulate");
        Assert.Equal((ReportStatus.Circulated, 2), ((await StoredAsync(report)).Status, (await StoredAsync(report)).TimesSent));
    }

    [Fact]
    public async Task Synthesis_BegunInTwoWindows_TheSecondIsToldAndOneStays()
    {
        var address = $"/reports/synthesis/new?{(await world.FreshAsync("report:quarter")).Query}";
        var office = await world.BrowserOf(Role.Office);
        var (first, second) = (await office.OpenAsync(address), await office.OpenAsync(address));

        (await office.PostFormAsync(first, "main form")).Expect(HttpStatusCode.Redirect);
        var late = await office.PostFormAsync(second, "main form");

        Assert.NotEmpty(late.Expect(HttpStatusCode.Conflict).Errors);
        var quarter = int.Parse(address.Split('=')[1], CultureInfo.InvariantCulture);
        Assert.Equal(1, await world.App.InDb(db => db.Reports.OfType<SynthesisReport>().CountAsync(r => r.QuarterKey == quarter)));
    }

    [Fact]
    public async Task Synthesis_FiguresBesideThoseOfTheGroups_OpenTheirRows()
    {
        var id = Guid.Parse((await world.FreshAsync("synthesis:drafted")).Route[0].Value);
        var own = Guid.Parse((await world.FreshAsync("report:drafted")).Route[0].Value);
        var issues = await world.App.InDb(db => db.Issues.OrderBy(i => i.Id).Take(2).Select(i => i.Id).ToListAsync());
        await world.App.InDb(async db =>
        {
            var (whole, part) = (await db.Reports.SingleAsync(r => r.Id == id), (GroupReport)await db.Reports.SingleAsync(r => r.Id == own));
            whole.Refreeze([new("I1", null, issues), new("I1", world.City.Group.Name, issues), new("I7", world.City.Group.Name, [])], world.As(Role.Office), world.Now);
            part.Refreeze([new("I1", null, [issues[0]]), new("I7", null, [])], world.As(Role.Member), world.Now);
            part.Send(part.Figures, world.As(Role.GroupLeader), world.Now);
            await db.SaveChangesAsync();
            // A quarter that no other test writes of.
            return await db.Reports.Where(r => r.Id == id || r.Id == own).ExecuteUpdateAsync(set => set.SetProperty(r => r.QuarterKey, new Domain.Calendar.Quarter(2015, 1).Key));
        });
        var office = await world.BrowserOf(Role.Office);
        var row = (await office.OpenAsync($"/reports/synthesis/{id}")).Html.QuerySelectorAll("table.list tbody tr").Where(r => r.QuerySelectorAll("td.num").Length is 4);

        var links = row.SelectMany(r => r.QuerySelectorAll("td.num a")).Select(a => (Address: a.GetAttribute("href")!, Value: a.TextContent.Trim())).ToList();

        Assert.Equal(["2", "1", "0", "0"], links.Select(l => l.Value));
        foreach (var (address, value) in links)
        {
            Assert.Equal(value, Comes(await office.OpenAsync(address)));
        }
    }

    [Fact]
    public async Task Restatement_EachOfItsNumbers_OpensTheRowsItCounts()
    {
        var visit = Guid.Parse((await world.FreshAsync("visit:nil")).Route[0].Value);
        var gone = Guid.Parse((await world.FreshAsync("visit:nil")).Route[0].Value);
        Spot[] drafts = [await world.FreshAsync("report:drafted"), await world.FreshAsync("report:drafted")];
        var ids = drafts.Select(d => Guid.Parse(d.Route[0].Value)).ToList();
        var later = Spot.Of(await world.App.InDb(db => db.Reports.Where(r => ids.Contains(r.Id)).OrderByDescending(r => r.QuarterKey).Select(r => r.Id).FirstAsync()));
        await world.App.InDb(async db =>
        {
            var both = await db.Reports.OfType<GroupReport>().Where(r => ids.Contains(r.Id)).OrderBy(r => r.QuarterKey).ToListAsync();
            var (first, second) = (both[0], both[1]);
            first.Refreeze([new("V1", null, [gone])], world.As(Role.Member), world.Now);
            first.Send(first.Figures, world.As(Role.GroupLeader), world.Now);
            second.Refreeze([new("V1", null, [])], world.As(Role.Member), world.Now, Restatement.Of([first], new Dictionary<int, IReadOnlyList<Figure>> { [first.QuarterKey] = [new("V1", null, [visit])] }));
            return await db.SaveChangesAsync();
        });
        var member = await world.BrowserOf(Role.Member);
        var page = await member.OpenAsync(later.On("/reports/group/{id:guid}"));
        var cells = page.Html.QuerySelectorAll(".gw a[href*='/restatements/']").Select(a => (Address: a.GetAttribute("href")!, Value: a.TextContent)).ToList();

        Assert.Equal(["1", "1", "0", "1", "1"], cells.Select(c => c.Value));
        var numbers = await world.App.InDb(db => db.Visits.Where(v => v.Id == visit || v.Id == gone).ToDictionaryAsync(v => v.Id, v => v.Number));
        Assert.Equal([numbers[gone]], (await member.OpenAsync(cells[0].Address)).TextsOf("table.list tbody td.no"));
        Assert.Equal([numbers[visit]], (await member.OpenAsync(cells[1].Address)).TextsOf("table.list tbody td.no"));
        Assert.Equal([numbers[visit]], (await member.OpenAsync(cells[3].Address)).TextsOf("#added tbody td.no"));
        Assert.Equal([numbers[gone]], (await member.OpenAsync(cells[4].Address)).TextsOf("#removed tbody td.no"));
    }
}
