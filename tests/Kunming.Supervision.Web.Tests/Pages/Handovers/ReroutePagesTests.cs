using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Handovers;

public sealed class ReroutePagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Reroute_OfARefusedLetter_GivesANewNumberAndNamesBoth()
    {
        var commission = Organisation.Establish($"C-{Guid.NewGuid():N}"[..12], "某县纪委监委", OrganisationKind.CountyCommission, scene.Unit.JurisdictionId, null, new(2025, 1, 1), TestPeople.Setup);
        await scene.App.SaveAsync(commission);
        var issue = await scene.AddIssueAsync(IssueStatus.HandedOver);
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        var refuse = await liaison.OpenAsync($"/handovers/{issue.HandoverId}/refuse");
        (await liaison.PostFormAsync(refuse, "main form", ("Form.Reason", "不属本单位职责"))).ExpectRedirect($"/handovers/{issue.HandoverId}");
        using var office = await scene.App.BrowseAsync(scene.Office);

        var page = await office.OpenAsync($"/handovers/{issue.HandoverId}/reroute");
        var answer = await office.PostFormAsync(page, "main form", ("Form.AddresseeId", commission.Id.ToString()));

        var next = await scene.App.InDb(db => db.Handovers.AsNoTracking().SingleAsync(h => h.ReroutedFromId == issue.HandoverId));
        var shown = await office.FollowAsync(answer.ExpectRedirect($"/handovers/{next.Id}"));
        var refused = await scene.LetterAsync(issue.HandoverId!.Value);
        Assert.Equal(refused.Number, shown.Find($"aside a[href='/handovers/{refused.Id}']").TextContent);
        Assert.Equal(next.Number, (await office.OpenAsync($"/handovers/{refused.Id}")).Find($"aside a[href='/handovers/{next.Id}']").TextContent);
        Assert.Equal(refused.ReceiptDeadline.DueOn, next.FirstReceiptDueOn);
        Assert.Contains("另一交办件", (await liaison.OpenAsync($"/handovers/{refused.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_OfALetterSignedFor_CanBeCheckedByItsValue()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        var letter = await scene.LetterAsync(issue.HandoverId!.Value);
        var value = HandoverSlip.Of(letter, scene.Unit)!.CheckValue;
        using var office = await scene.App.BrowseAsync(scene.Office);
        using var stranger = await scene.App.BrowseAsync(scene.OtherLiaison);

        var slip = await office.OpenAsync($"/handovers/{letter.Id}/slip");
        Assert.Equal(2, slip.Text.Split(value).Length - 1);
        Assert.Contains("交办单位留存", slip.Text, StringComparison.Ordinal);
        var word = await office.Client.GetAsync(new Uri($"/handovers/{letter.Id}/slip/word", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (word.StatusCode, word.Content.Headers.ContentType!.MediaType));
        var address = $"/handovers/check?number={Uri.EscapeDataString(letter.Number)}&value=";

        Assert.Contains("与系统记录一致", (await office.OpenAsync(address + value.ToLowerInvariant())).Text, StringComparison.Ordinal);
        Assert.Contains("与系统记录不一致", (await office.OpenAsync(address + "0000-0000-00")).Text, StringComparison.Ordinal);
        Assert.Contains("与系统记录不一致", (await stranger.OpenAsync(address + value)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_OfSeveralIssues_TellsAllOfThemOnPaperAndScreen()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.HandedOver, "䶮村低保台账缺少核验记录。");
        var letter = await scene.LetterAsync(issue.HandoverId!.Value);
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);

        var page = await liaison.OpenAsync((await liaison.OpenAsync($"/handovers/{letter.Id}")).Find("main a[href$='/letter']").GetAttribute("href")!);

        foreach (var told in new[] { letter.Number, scene.Unit.Name, "关于交办1个监督发现问题的函", "䶮村低保台账缺少核验记录", issue.Number, letter.Requirement, $"自签收之日起{letter.AnswerRule}内反馈", letter.Issued.Organisation })
        {
            Assert.Contains(told, page.Text, StringComparison.Ordinal);
        }

        var word = await liaison.Client.GetAsync(new Uri($"/handovers/{letter.Id}/letter/word", UriKind.Relative));
        using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await word.Content.ReadAsByteArrayAsync()), isEditable: false);
        Assert.Contains("䶮村低保台账缺少核验记录", file.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        using var stranger = await scene.App.BrowseAsync(scene.OtherLiaison);
        (await stranger.GetAsync($"/handovers/{letter.Id}/letter")).Expect(HttpStatusCode.NotFound);
    }

    /// <summary>Paper that was sent calls a body as it was called then, and the value printed on it stays right.</summary>
    [Fact]
    public async Task LetterAndSlip_OfABodyRenamedSince_KeepTheNameOfTheirDay()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        var letter = await scene.LetterAsync(issue.HandoverId!.Value);
        var value = HandoverSlip.Of(letter, scene.Unit)!.CheckValue;
        var then = scene.Unit.Name;
        await RenameAsync(then + "（更名后）", scene.Today.AddDays(1));
        try
        {
            using var office = await scene.App.BrowseAsync(scene.Office);
            foreach (var paper in new[] { "letter", "slip" })
            {
                var page = await office.OpenAsync($"/handovers/{letter.Id}/{paper}");
                Assert.Contains(then, page.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("更名后", page.Find("main article, main .gw").TextContent, StringComparison.Ordinal);
            }

            var check = await office.OpenAsync($"/handovers/check?number={Uri.EscapeDataString(letter.Number)}&value={value}");
            Assert.Contains("与系统记录一致", check.Text, StringComparison.Ordinal);
        }
        finally
        {
            await RenameAsync(then, scene.Today.AddDays(2));
        }
    }

    private Task<int> RenameAsync(string name, DateOnly since) => scene.App.InDb(async db =>
    {
        (await db.Organisations.SingleAsync(o => o.Id == scene.Unit.Id)).Rename(name, since, TestPeople.Setup);
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task Letter_OfAnIssueReferredAsAClue_KeepsTheNumberAndNotTheFacts()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.HandedOver, "涉嫌侵占集体资金的线索");
        await scene.App.InDb(db => db.Issues.Where(i => i.Id == issue.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, IssueStatus.ReferredAsClue)));
        using var office = await scene.App.BrowseAsync(scene.Office);

        var page = await office.OpenAsync($"/handovers/{issue.HandoverId}/letter");

        Assert.Contains($"（内容不再显示）（{issue.Number}", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("侵占集体资金", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ByStatus_ShowsOnlyThoseAndSaysSoInTheExport()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        var letter = await scene.LetterAsync(issue.HandoverId!.Value);
        using var office = await scene.App.BrowseAsync(scene.Office);

        Assert.Contains(letter.Number, (await office.OpenAsync($"/handovers?status=InHand&q={Uri.EscapeDataString(letter.Number)}")).TextsOf("tbody th"));
        Assert.Empty((await office.OpenAsync($"/handovers?status=Refused&q={Uri.EscapeDataString(letter.Number)}")).TextsOf("tbody th"));
        foreach (var (sort, key) in new[] { ("oldest", "签发日期"), ("due", "时限") })
        {
            var rows = await office.WorkbookAsync($"/handovers/export?sort={sort}");
            var at = rows.Select((r, n) => (Column: Array.IndexOf([.. r], key), n)).First(r => r.Column >= 0);
            var days = rows.Skip(at.n + 1).Select(r => r[at.Column]).ToList();
            Assert.Equal(days.Order(StringComparer.Ordinal), days);
            Assert.Equal(rows.Skip(at.n + 1).Take(50).Select(r => r[0]), (await office.OpenAsync($"/handovers?sort={sort}")).TextsOf("tbody th"));
        }

        Assert.Contains("状态：办理中", (await office.WorkbookAsync("/handovers/export?status=InHand"))[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_OfALetterThatWaits_IsNotThere()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.HandedOver);
        using var office = await scene.App.BrowseAsync(scene.Office);

        (await office.GetAsync($"/handovers/{issue.HandoverId}/slip")).Expect(HttpStatusCode.NotFound);
    }
}
