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
}
