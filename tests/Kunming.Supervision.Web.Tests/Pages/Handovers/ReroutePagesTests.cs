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
        var value = HandoverSlip.Of(letter, scene.Unit.Name)!.CheckValue;
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
    public async Task Slip_OfALetterThatWaits_IsNotThere()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.HandedOver);
        using var office = await scene.App.BrowseAsync(scene.Office);

        (await office.GetAsync($"/handovers/{issue.HandoverId}/slip")).Expect(HttpStatusCode.NotFound);
    }
}
