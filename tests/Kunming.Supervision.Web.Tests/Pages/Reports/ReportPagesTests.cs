using System.Globalization;
using System.Net;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Pages.Issues;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Reports;

/// <summary>Reports on their way up. Who may not, and what a second click does, is in <see cref="PostAccessTests"/>.</summary>
[Collection(AccessSuite.Name)]
public sealed partial class ReportPagesTests(AccessWorld world)
{
    private Task<QuarterReport> StoredAsync(Spot report) => world.App.InDb(db => db.Reports.AsNoTracking().SingleAsync(r => r.Id == Guid.Parse(report.Route[0].Value)));

    private static int Shown(Screen page) => page.Html.QuerySelectorAll("table.list tbody tr").Length;

    /// <summary>Opens the page of a verb and sends its form.</summary>
    private async Task<Screen> DoAsync(Role role, Spot report, string verb, params (string, string?)[] values)
    {
        var browser = await world.BrowserOf(role);
        return await browser.PostFormAsync(await browser.OpenAsync(report.On($"/reports/{{id:guid}}/{verb}")), "main form", values);
    }

    private async Task SucceedAsync(Role role, Spot report, string verb, params (string, string?)[] values) =>
        (await DoAsync(role, report, verb, values)).Expect(HttpStatusCode.Redirect);

    [Fact]
    public async Task Figures_EachOfTheReport_OpensAsManyRowsAsItSays()
    {
        await world.FreshAsync("letter:settled");
        await world.FreshAsync("visit:nil");
        var quarter = Domain.Calendar.Quarter.Of(world.Today);
        var office = await world.BrowserOf(Role.Office);
        var made = await world.App.InDb(db => db.Reports.OfType<SynthesisReport>().AsNoTracking().FirstOrDefaultAsync(r => r.QuarterKey == quarter.Key && r.JurisdictionId == world.City.City.Id));
        var address = made is null
            ? (await office.PostFormAsync(await office.OpenAsync($"/reports/synthesis/new?quarter={quarter.Key}"), "main form")).Location
            : $"/reports/synthesis/{made.Id}";
        if (made is { IsEditable: true })
        {
            await SucceedAsync(Role.Office, Spot.Of(made.Id), "refreeze");
        }

        var report = await office.OpenAsync(address);
        var links = report.Html.QuerySelectorAll("a[href*='/figures/']").Select(a => (Address: a.GetAttribute("href")!, Value: a.TextContent.Trim()))
            .Where(l => int.TryParse(l.Value, CultureInfo.InvariantCulture, out _)).Distinct().ToList();

        Assert.True(links.Count >= Indicators.All.Count);
        foreach (var (link, value) in links)
        {
            // Figures of earlier quarters open, too; their reports are other tests' work and may quote what never was.
            var comes = Comes(await office.OpenAsync(link));
            Assert.True(comes == value || !link.StartsWith(address, StringComparison.Ordinal), $"{link}: {value}, and {comes} rows");
        }
    }

    /// <summary>As many rows as the figure says, or as much as they add.</summary>
    private static string Comes(Screen page) => page.Html.QuerySelector("tfoot td.num")?.TextContent.Trim() ?? Shown(page).ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Indicators_EachFigureOfTheCatalogue_OpensTheRowsThatItCounts()
    {
        await world.FreshAsync("issue:closed");
        foreach (var (role, of) in new[] { (Role.Office, "city"), (Role.GroupLeader, world.City.Group.Id.ToString()), (Role.County, "area") })
        {
            var browser = await world.BrowserOf(role);
            var page = await browser.OpenAsync($"/reports/indicators?of={of}");
            var links = page.Html.QuerySelectorAll("td.num a[href^='/reports/indicators/']").Select(a => (Address: a.GetAttribute("href")!, Value: a.TextContent.Trim()))
                .Where(l => decimal.TryParse(l.Value, CultureInfo.InvariantCulture, out _)).ToList();

            Assert.Equal(Indicators.All.Count, links.Count);
            foreach (var (link, value) in links.Where(l => l.Value is not "0"))
            {
                var rows = await browser.OpenAsync(link);
                Assert.Equal(value, Comes(rows));
                Assert.DoesNotContain("只列您可以查看的", rows.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("I99", ""), InlineData("I1", "?of=nobody"), InlineData("I1", "?of=city")]
    public async Task IndicatorRows_UnknownOrNotTheirs_IsNotFound(string code, string query) =>
        (await (await world.BrowserOf(Role.GroupLeader)).GetAsync($"/reports/indicators/{code}{query}")).Expect(HttpStatusCode.NotFound);

    [Fact]
    public async Task Group_SentReturnedSentAgainAccepted_StaysAsItWasSent()
    {
        var report = await world.FreshAsync("report:drafted");
        await SucceedAsync(Role.Member, report, "edit", ("Form.Body", "本季度检查{V1}次。"));
        await SucceedAsync(Role.GroupLeader, report, "send");
        await SucceedAsync(Role.Office, report, "return", ("Form.Reason", "缺少下一步打算"));
        Assert.Contains("缺少下一步打算", (await (await world.BrowserOf(Role.Member)).OpenAsync(report.On("/reports/group/{id:guid}"))).Find(".obstacles").TextContent, StringComparison.Ordinal);
        await SucceedAsync(Role.GroupLeader, report, "send");
        await SucceedAsync(Role.Office, report, "accept");

        var stored = await StoredAsync(report);
        Assert.Equal((ReportStatus.Accepted, 2), (stored.Status, stored.TimesSent));
        var refused = await DoAsync(Role.Member, report, "edit", ("Form.Body", "事后改动"));
        Assert.Equal([ReportRules.NotEditable.Message], refused.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal([ReportRules.NotEditable.Message], (await DoAsync(Role.Member, report, "refreeze")).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("本季度检查{V1}次。", (await StoredAsync(report)).Body);
    }

    [Fact]
    public async Task Edit_UnknownFigure_RefusedAndTextKept()
    {
        var answer = await DoAsync(Role.Member, await world.SharedAsync("report:drafted"), "edit", ("Form.Body", "本季度{X9}次。"));

        Assert.Equal([ReportRules.UnknownFigure.With("X9").Message], answer.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal("本季度{X9}次。", answer.Find("#Form_Body").TextContent.Trim());
    }

    [Fact]
    public async Task Figures_OfTheCirculatedSynthesis_ShowToAnotherGroupOnlyWhatItMaySee()
    {
        var spot = await world.FreshAsync("issue:rectifying");
        var figures = await world.App.InDb(db => db.Issues.Select(i => i.Id).ToListAsync());
        var report = await CirculatedAsync(new Figure("I1", null, figures));
        var (office, other) = (await world.BrowserOf(Role.Office), await world.BrowserOf(Role.OtherGroup));

        var (all, own) = (await office.OpenAsync($"/reports/{report}/figures/I1"), await other.OpenAsync($"/reports/{report}/figures/I1"));

        Assert.Equal(figures.Count, Shown(all));
        var mine = await world.App.InDb(db => db.Issues.VisibleTo(world.As(Role.OtherGroup)).Where(i => figures.Contains(i.Id)).Select(i => i.Number).ToListAsync());
        Assert.Equal(mine.Order(), own.TextsOf("table.list tbody td.no").Order());
        Assert.Contains($"发现问题：{figures.Count}个", own.Heading, StringComparison.Ordinal);
        Assert.Contains($"只列您可以查看的 {mine.Count} 条", own.Text, StringComparison.Ordinal);
        var hidden = await world.App.InDb(db => db.Issues.Where(i => i.Id == Guid.Parse(spot.Route[0].Value)).Select(i => i.Facts).SingleAsync());
        Assert.DoesNotContain(hidden, own.Source, StringComparison.Ordinal);
        Assert.Contains(hidden, all.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_OfARecusedLeader_LeavesTheUnitOutAndSaysNothing()
    {
        async Task<Domain.Issues.Issue> IssueAsync()
        {
            var id = Guid.Parse((await world.FreshAsync("issue:rectifying")).Route[0].Value);
            return await world.App.InDb(db => db.Issues.AsNoTracking().Include(i => i.Measures).SingleAsync(i => i.Id == id));
        }

        var (kept, hidden) = (await IssueAsync(), await IssueAsync());
        var report = await CirculatedAsync(
            "发现问题{I1}个，措施{M1}条，追缴{P6}元。\n单独一段写某局。",
            new("I1", null, [kept.Id, hidden.Id]), new("M1", null, [.. kept.Measures.Concat(hidden.Measures).Select(m => m.Id)]), new("P6", null, [kept.Id, hidden.Id], [30, 12]));
        var leader = await world.App.AddPersonAsync(Domain.Accounts.Seat.Leader, world.City.Commission);
        await world.App.SaveAsync(Domain.Recusals.Recusal.Declare(leader.Officer, new(Domain.Recusals.MatterKind.Issue, hidden.Id, hidden.Number), null, "曾经办该问题", world.Today, null, world.As(Role.Office), world.Now));
        using var recused = await world.App.BrowseAsync(leader);
        var (all, own) = (await (await world.BrowserOf(Role.CityLeader)).OpenAsync($"/reports/synthesis/{report}"), await recused.OpenAsync($"/reports/synthesis/{report}"));

        Assert.Contains($"发现问题2个，措施{kept.Measures.Count + hidden.Measures.Count}条，追缴42元", all.Text, StringComparison.Ordinal);
        Assert.Contains($"发现问题1个，措施{kept.Measures.Count}条，追缴30元", own.Text, StringComparison.Ordinal);
        foreach (var code in new[] { "I1", "M1", "P6" })
        {
            var page = await recused.OpenAsync($"/reports/{report}/figures/{code}");
            Assert.DoesNotContain(hidden.Number, page.Source, StringComparison.Ordinal);
            Assert.DoesNotContain("只列您可以查看的", page.Text, StringComparison.Ordinal);
            Assert.NotEqual(0, Shown(page));
        }
    }

    [Fact]
    public async Task Circular_ForARecusedReader_LeavesTheUnitOutAndKeepsTheRest()
    {
        // The second row is nobody's whom the reader must keep out of.
        var (hiddenId, keptId) = (Guid.Parse((await world.FreshAsync("issue:rectifying")).Route[0].Value), Guid.CreateVersion7());
        var hidden = await world.App.InDb(db => db.Issues.AsNoTracking().SingleAsync(i => i.Id == hiddenId));
        var unit = await world.App.InDb(db => db.Organisations.Where(o => o.Id == hidden.OrganisationId).Select(o => o.Name).SingleAsync());
        var id = await CirculatedAsync(new Figure("I1", null, [hiddenId, keptId]));
        var report = await world.App.InDb(db => db.Reports.OfType<SynthesisReport>().AsNoTracking().SingleAsync(r => r.Id == id));
        var circular = Domain.Reports.Circulars.Circular.Draft(report, $"# 一、总体情况\n全市发现问题{{I1}}个。\n{unit}的问题较多。\n各单位要举一反三。", world.As(Role.Office), world.Now);
        circular.Submit(world.As(Role.Office), world.Now);
        circular.Approve(world.As(Role.CityLeader), world.Now);
        circular.Issue($"测试通〔2026〕{Random.Shared.Next(1000, 100_000)}号", world.As(Role.Office), world.Now);
        await world.App.SaveAsync(circular);

        foreach (var (seat, body) in new[] { (Domain.Accounts.Seat.Leader, world.City.Commission), (Domain.Accounts.Seat.GroupOfficer, world.City.Office1) })
        {
            var person = await world.App.AddPersonAsync(seat, body);
            using var before = await world.App.BrowseAsync(person);
            var whole = await before.OpenAsync($"/circulars/{circular.Id}");
            await world.App.SaveAsync(Domain.Recusals.Recusal.Declare(person.Officer, new(Domain.Recusals.MatterKind.Unit, hidden.OrganisationId, unit), null, "近亲属在该单位任职", world.Today, null, world.As(Role.Office), world.Now));
            using var reader = await world.App.BrowseAsync(person);
            var copy = await reader.OpenAsync($"/circulars/{circular.Id}");

            Assert.Contains("全市发现问题2个。", whole.Text, StringComparison.Ordinal);
            Assert.Contains($"{unit}的问题较多", whole.Text, StringComparison.Ordinal);
            Assert.Contains("全市发现问题1个。", copy.Text, StringComparison.Ordinal);
            Assert.Contains("各单位要举一反三", copy.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(unit, copy.Source, StringComparison.Ordinal);
            var rows = await reader.OpenAsync($"/circulars/{circular.Id}/figures/I1");
            Assert.DoesNotContain(hidden.Number, rows.Source, StringComparison.Ordinal);
            Assert.Contains("发现问题：1个", rows.Text, StringComparison.Ordinal);
            using var word = new System.IO.Compression.ZipArchive(new MemoryStream(await reader.Client.GetByteArrayAsync(new Uri($"/circulars/{circular.Id}/word", UriKind.Relative), TestContext.Current.CancellationToken)));
            using var text = new StreamReader(word.GetEntry("word/document.xml")!.Open());
            var xml = await text.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Contains("举一反三", xml, StringComparison.Ordinal);
            Assert.DoesNotContain(unit, xml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Group_FiguresMovedSinceFrozen_CannotBeSentUntilRefrozen()
    {
        var report = await world.FreshAsync("report:recent");
        var id = Guid.Parse(report.Route[0].Value);
        var quarter = (await StoredAsync(report)).Quarter;
        var visit = Guid.Parse((await world.FreshAsync("visit:nil")).Route[0].Value);
        await world.App.InDb(db => db.Visits.Where(v => v.Id == visit).ExecuteUpdateAsync(set => set.SetProperty(v => v.Day, quarter.Start)));

        var refused = await DoAsync(Role.GroupLeader, report, "send");
        Assert.Contains(refused.Expect(HttpStatusCode.BadRequest).Errors, e => e.Contains("“检查次数”取数之后有变化（固定为0，现在为1", StringComparison.Ordinal));
        await SucceedAsync(Role.GroupLeader, report, "refreeze");
        await SucceedAsync(Role.GroupLeader, report, "send");

        // What comes in late is a supplement of the next quarter; what was sent stays.
        var late = Guid.Parse((await world.FreshAsync("visit:nil")).Route[0].Value);
        await world.App.InDb(db => db.Visits.Where(v => v.Id == late).ExecuteUpdateAsync(set => set.SetProperty(v => v.Day, quarter.Start)));
        var restated = await world.App.InDb(db => new Kunming.Supervision.Data.Reports.FigureCounter(db).RestatementsOfGroupAsync(world.City.Group.Id, quarter.Next, world.Today));
        var visits = restated.Single(r => r.QuarterKey == quarter.Key && r.Code == "V1");
        Assert.Equal((1m, 2m, late), (visits.Before, visits.Now, visits.Added.Single()));
        Assert.Equal(1, (await world.App.InDb(db => db.Reports.AsNoTracking().SingleAsync(r => r.Id == id))).ValueOf("V1"));
    }

    [Fact]
    public async Task Figures_Clue_TellsNothingOfTheMatter()
    {
        var clue = Guid.Parse((await world.FreshAsync("issue:clue")).Route[0].Value);
        var facts = await world.App.InDb(db => db.Issues.Where(i => i.Id == clue).Select(i => i.Facts).SingleAsync());
        var report = await CirculatedAsync(new Figure("I6", null, [clue]));

        var page = await (await world.BrowserOf(Role.Office)).OpenAsync($"/reports/{report}/figures/I6");

        Assert.Equal(1, Shown(page));
        Assert.Contains(IssueWords.Referred, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(facts, page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "PK")]
    [InlineData("pdf", "application/pdf", "pdf", "%PDF")]
    public async Task Download_BearsItsTypeAndItsName(string format, string type, string ending, string begins)
    {
        var report = await world.SharedAsync("report:sent");
        var browser = await world.BrowserOf(Role.Member);

        using var answer = await browser.Client.GetAsync(new Uri(report.On($"/reports/{{id:guid}}/{format}"), UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var disposition = answer.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.StartsWith("attachment", disposition, StringComparison.Ordinal);
        Assert.Contains($"filename*=UTF-8''{Uri.EscapeDataString($"{(await StoredAsync(report)).Title}.{ending}")}", disposition, StringComparison.Ordinal);
        Assert.Equal(begins, System.Text.Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(), 0, begins.Length));
    }

    [Theory]
    [InlineData("20999")]
    [InlineData("0")]
    public async Task New_NoSuchQuarter_IsNotFound(string quarter)
    {
        var (office, member) = (await world.BrowserOf(Role.Office), await world.BrowserOf(Role.Member));
        (await office.GetAsync($"/reports/synthesis/new?quarter={quarter}")).Expect(HttpStatusCode.NotFound);
        (await member.GetAsync($"/reports/group/new?group={world.City.Group.Id}&quarter={quarter}")).Expect(HttpStatusCode.NotFound);
    }

    /// <summary>A circulated synthesis of a quarter of its own with these figures.</summary>
    private Task<Guid> CirculatedAsync(params Figure[] figures) => CirculatedAsync("发现问题{I1}个。", figures);

    private async Task<Guid> CirculatedAsync(string body, params Figure[] figures)
    {
        var quarter = (await world.FreshAsync("report:quarter")).Query.Split('=')[1];
        var groups = await world.App.InDb(db => db.UnitGroups.AsNoTracking().ToListAsync());
        var report = SynthesisReport.Compile(
            Domain.Calendar.Quarter.FromKey(int.Parse(quarter, CultureInfo.InvariantCulture)), figures, body, world.As(Role.Office), world.Now);
        groups.ForEach(g => report.RecordMissing(g, "测试中缺报", [], world.As(Role.Office), world.Now));
        report.Send(groups, [], report.Figures, world.As(Role.Office), world.Now);
        report.Approve(world.As(Role.CityLeader), world.Now);
        report.Circulate(world.As(Role.Office), world.Now);
        await world.App.SaveAsync(report);
        return report.Id;
    }
}
