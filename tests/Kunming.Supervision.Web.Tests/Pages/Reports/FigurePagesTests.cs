using System.Net;
using System.Security.Cryptography;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Reports;

/// <summary>Figures that are doubted, told day by day, or kept as they were signed.</summary>
[Collection(AccessSuite.Name)]
public sealed class FigurePagesTests(AccessWorld world)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Question_OfARow_TravelsToItsGroupAndTheAnswerComesBackToTheFigure()
    {
        var (issue, leader, member) = (Guid.Parse((await world.FreshAsync("issue:rectifying")).Route[0].Value), await world.BrowserOf(Role.CityLeader), await world.BrowserOf(Role.Member));
        var unit = await world.App.InDb(db => db.Issues.Where(i => i.Id == issue).Select(i => i.OrganisationId).SingleAsync());
        var report = await SentAsync(new("I1", null, [issue]));
        var asked = await leader.PostFormAsync(await leader.OpenAsync($"/reports/{report}/figures/I1/question"), "main form", ("Form.Doubt", "这个问题应当计入上季度"), ("Form.Rows", issue.ToString()));
        var address = asked.Expect(HttpStatusCode.Redirect).Location!;

        Assert.Contains("等我答复数据质疑", (await member.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("数据质疑等您答复", (await member.OpenAsync("/notices")).Text, StringComparison.Ordinal);
        var answered = await member.PostFormAsync(await member.OpenAsync($"{address}/answer"), "main form", ("Form.Verdict", nameof(QuestionVerdict.NotUpheld)), ("Form.Text", "发现日期在本季度，已核对检查记录"));
        answered.Expect(HttpStatusCode.Redirect);

        Assert.Contains("数据质疑已答复", (await leader.OpenAsync("/notices")).Text, StringComparison.Ordinal);
        foreach (var page in (string[])[$"/reports/group/{report}", $"/reports/{report}/figures/I1"])
        {
            Assert.Contains("发现日期在本季度，已核对检查记录", (await leader.OpenAsync(page)).Text, StringComparison.Ordinal);
        }

        var recused = await world.App.AddPersonAsync(Seat.Leader, world.City.Commission);
        await world.App.SaveAsync(Recusal.Declare(recused.Officer, new(MatterKind.Unit, unit, "某单位"), null, "近亲属在该单位任职", world.Today, null, world.As(Role.Office), world.Now));
        using var other = await world.App.BrowseAsync(recused);
        (await other.GetAsync(address)).Expect(HttpStatusCode.NotFound);
        Assert.DoesNotContain("发现日期在本季度", (await other.OpenAsync($"/reports/group/{report}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("应当计入上季度", (await other.OpenAsync("/questions?all=true")).Text, StringComparison.Ordinal);

        // Whoever names the issue by its number alone has named the matter as well.
        var number = await world.App.InDb(db => db.Issues.Where(i => i.Id == issue).Select(i => i.Number).SingleAsync());
        var named = await leader.PostFormAsync(await leader.OpenAsync($"/reports/{report}/figures/I1/question"), "main form", ("Form.Doubt", $"请核对{number.ToLowerInvariant()}的发现日期"));
        (await other.GetAsync(named.Expect(HttpStatusCode.Redirect).Location!)).Expect(HttpStatusCode.NotFound);
        (await member.GetAsync(named.Location!)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Question_OfARowThatIsNotBehindTheFigure_IsRefused()
    {
        var (leader, report) = (await world.BrowserOf(Role.CityLeader), await SentAsync(new Figure("I1", null, [])));
        var refused = await leader.PostAsync(await leader.OpenAsync($"/reports/{report}/figures/I1/question"), $"/reports/{report}/figures/I1/question", ("Form.Doubt", "请核对"), ("Form.Rows", Guid.NewGuid().ToString()));

        Assert.Equal([QuestionRules.ForeignRows.Message], refused.Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Bulletin_OnceIssued_StaysAsItWasAndOpensItsRows()
    {
        var office = await world.BrowserOf(Role.Office);
        var round = (await world.FreshAsync("round:fresh")).Route[0].Value;
        var day = world.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var issued = await office.PostFormAsync(await office.OpenAsync($"/rounds/{round}/bulletin/issue?kind=Daily&day={day}"), "main form");
        var address = issued.Expect(HttpStatusCode.Redirect).Location!;
        var again = await office.PostFormAsync(await office.OpenAsync($"/rounds/{round}/bulletin/issue?kind=Weekly&day={day}"), "main form");

        Assert.Contains("日报第1期", (await office.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("周评第1期", (await office.OpenAsync(again.Location!)).Text, StringComparison.Ordinal);
        Assert.Contains("检查次数：0次", (await office.OpenAsync($"{address}/figures/V1")).Text, StringComparison.Ordinal);
        Assert.Contains(address, (await office.OpenAsync($"/rounds/{round}/bulletin?kind=Daily&day={day}")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bulletin_OfARoundThatHasNotBegun_SaysSoAndHasNoFigures()
    {
        var round = Round.Plan("下月专项", world.City.City.Id, world.Today.AddDays(10), world.Today.AddDays(40), TestPeople.Setup);
        await world.App.SaveAsync(round);
        var office = await world.BrowserOf(Role.Office);

        var page = await office.OpenAsync($"/rounds/{round.Id}/bulletin");
        Assert.Contains(BulletinRules.RoundNotBegun.With(round.Name, $"{round.From:yyyy-MM-dd}").Message, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("累计", page.Text, StringComparison.Ordinal);
        (await office.GetAsync($"/rounds/{round.Id}/bulletin/word")).Expect(HttpStatusCode.NotFound);
        var refused = await office.PostAsync(page, $"/rounds/{round.Id}/bulletin/issue");
        Assert.Contains(BulletinRules.RoundNotBegun.With(round.Name, $"{round.From:yyyy-MM-dd}").Message, refused.Expect(HttpStatusCode.BadRequest).Errors);
    }

    [Fact]
    public async Task Send_KeepsThePdfByteForByteWithItsDigest()
    {
        var report = await world.FreshAsync("report:drafted");
        var leader = await world.BrowserOf(Role.GroupLeader);
        (await leader.PostFormAsync(await leader.OpenAsync(report.On("/reports/{id:guid}/send")), "main form")).Expect(HttpStatusCode.Redirect);

        var paper = (await StoredAsync(report)).Last!.Paper!;
        var bytes = await leader.Client.GetByteArrayAsync(new Uri(report.On("/reports/{id:guid}/paper"), UriKind.Relative), Cancel);
        Assert.Equal((paper.Sha256, paper.Bytes), (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.LongLength));
        Assert.True(bytes.AsSpan().StartsWith("%PDF"u8));
        var page = await leader.OpenAsync(report.On("/reports/group/{id:guid}"));
        Assert.Contains(paper.Sha256, page.Text, StringComparison.Ordinal);
        Assert.Contains("与签发件一致", page.Text, StringComparison.Ordinal);

        // Bytes that were exchanged in the store are not handed out.
        var file = Directory.GetFiles(Path.Combine(world.App.Folder, "files"), paper.Sha256, SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "%PDF-1.7 other", Cancel);
        Assert.Contains("签发件", (await leader.GetAsync(report.On("/reports/{id:guid}/paper"))).Expect(HttpStatusCode.BadRequest).Text, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(file, bytes, Cancel);
    }

    [Fact]
    public async Task Send_OfWhatMustNotBePrinted_LeavesNothingHalfDone()
    {
        var report = await world.FreshAsync("report:drafted");
        var leader = await world.BrowserOf(Role.GroupLeader);
        await WriteAsync(report, "机密★一年\n检查{V1}次。");

        // What was saved before the rule was asked on saving takes no page away: it is named on it.
        var sentence = DocumentRules.SecrecyMark.With("机密★").Message;
        Assert.Contains(sentence, (await leader.OpenAsync(report.On("/reports/group/{id:guid}"))).Find(".obstacles").TextContent, StringComparison.Ordinal);
        var sending = await leader.OpenAsync(report.On("/reports/{id:guid}/send"));
        Assert.Contains(sentence, sending.Find(".obstacles").TextContent, StringComparison.Ordinal);
        var refused = await leader.PostFormAsync(sending, "main form");

        Assert.Contains(DocumentRules.SecrecyMark.With("机密★").Message, refused.Expect(HttpStatusCode.BadRequest).Errors);
        var stored = await StoredAsync(report);
        Assert.Equal((ReportStatus.Drafted, 0), (stored.Status, stored.TimesSent));
        Assert.False(await world.App.InDb(db => db.History.AnyAsync(h => h.SubjectId == stored.Id && h.Event == nameof(ReportSent))));
    }

    [Theory]
    [InlineData("检查{V1}次。\n机密", "机密")]
    [InlineData("机密★1年\n检查{V1}次。", "机密★")]
    [InlineData("检查{V1}次。\n机密{V1}年", "机密{V1}年")]
    public async Task Edit_SecrecyMark_IsRefusedOnSavingAndTheTextKept(string body, string mark)
    {
        var report = await world.FreshAsync("report:drafted");
        var before = await StoredAsync(report);
        var member = await world.BrowserOf(Role.Member);

        var refused = await member.PostFormAsync(await member.OpenAsync(report.On("/reports/{id:guid}/edit")), "main form", ("Form.Body", body));

        Assert.Equal([DocumentRules.SecrecyMark.With(mark.Replace("{V1}", ReportText.Number(before.ValueOf("V1")), StringComparison.Ordinal)).Message], refused.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(body, refused.Find("#Form_Body").TextContent.Trim().ReplaceLineEndings("\n"));
        Assert.Equal(before.Body, (await StoredAsync(report)).Body);
    }

    [Theory]
    [InlineData(Role.Office, "circular:drafted", "/circulars/{id:guid}/edit", "Form.Body")]
    [InlineData(Role.Office, "task:overdue", "/tasks/{id:guid}/chase", "Form.Requirement")]
    [InlineData(Role.County, "minutes:draft", "/minutes/{id:guid}/edit", "Form.Matters")]
    [InlineData(Role.Office, "pool:in", "/talent-pool/{id:guid}/recommend", "Form.Reasons")]
    [InlineData(Role.GroupLeader, "letter:refused", "/handovers/{id:guid}/reroute", "Form.Requirement")]
    [InlineData(Role.Member, "report:drafted", "/reports/{id:guid}/explain", "Form.Text")]
    public async Task Forms_OfTextsThatArePrinted_RefuseASecrecyMark(Role role, string state, string route, string field)
    {
        var browser = await world.BrowserOf(role);
        var page = await browser.OpenAsync((await world.FreshAsync(state)).On(route));

        var refused = await browser.PostFormAsync(page, "main form", (field, "抓紧整改。\n秘密★10年"));

        Assert.Contains(DocumentRules.SecrecyMark.With("秘密★").Message, refused.Expect(HttpStatusCode.BadRequest).Text, StringComparison.Ordinal);
        Assert.Contains("秘密★10年", refused.Find($"#{field.Replace('.', '_')}").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_OfAReport_OpensItsNumeratorAndLeadsToItsDenominator()
    {
        var report = await world.FreshAsync("report:drafted");
        var ids = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToList();
        await world.App.InDb(async db =>
        {
            var stored = await db.Reports.SingleAsync(r => r.Id == Guid.Parse(report.Route[0].Value));
            stored.Refreeze([new("I2", null, ids), new("I7", null, [.. ids.Take(3)])], world.As(Role.Member), world.Now);
            stored.Write("销号率{I7/I2}。", world.As(Role.Member), world.Now);
            return await db.SaveChangesAsync();
        });
        var member = await world.BrowserOf(Role.Member);
        var link = (await member.OpenAsync(report.On("/reports/group/{id:guid}"))).Html.QuerySelectorAll(".gw a").Single(a => a.TextContent is "75.0%").GetAttribute("href")!;

        var rows = await member.OpenAsync(link);

        Assert.Contains("比率 75.0%：分子是销号问题 3 个，分母是认定问题 4 个。", rows.Text, StringComparison.Ordinal);
        Assert.Equal(["3", "4"], await Task.WhenAll(rows.Html.QuerySelectorAll("main p a[href*='/figures/']").Select(async a => new string([.. (await member.OpenAsync(a.GetAttribute("href")!)).Heading.Where(char.IsAsciiDigit)]))));
    }

    private Task<int> WriteAsync(Spot report, string body) => world.App.InDb(async db =>
    {
        (await db.Reports.SingleAsync(r => r.Id == Guid.Parse(report.Route[0].Value))).Write(body, world.As(Role.Member), world.Now);
        return await db.SaveChangesAsync();
    });

    private Task<QuarterReport> StoredAsync(Spot report) => world.App.InDb(db => db.Reports.AsNoTracking().SingleAsync(r => r.Id == Guid.Parse(report.Route[0].Value)));

    /// <summary>A sent report of the first group with one figure.</summary>
    private async Task<Guid> SentAsync(Figure figure)
    {
        var id = Guid.Parse((await world.FreshAsync("report:drafted")).Route[0].Value);
        await world.App.InDb(async db =>
        {
            var report = (GroupReport)await db.Reports.SingleAsync(r => r.Id == id);
            report.Refreeze([figure], world.As(Role.Member), world.Now);
            foreach (var blank in QuarterReport.NeverBlank.Where(i => report.FigureOf(i.Code) is { Value: 0 }))
            {
                report.Explain(blank.Code, "没有开展", world.As(Role.Member), world.Now);
            }

            report.Send(report.Figures, world.As(Role.GroupLeader), world.Now);
            return await db.SaveChangesAsync();
        });
        return id;
    }
}
