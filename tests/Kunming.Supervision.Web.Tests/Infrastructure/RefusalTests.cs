using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

public sealed class RefusalTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private Task<int> AddedAsync() => site.App.InDb(db => db.Jurisdictions.CountAsync(j => j.Kind == JurisdictionKind.County));

    private async Task<(Browser Browser, Screen Home)> SignedInAsync()
    {
        var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));
        return (browser, await browser.OpenAsync("/"));
    }

    [Fact]
    public async Task Post_DomainRefuses_SamePageWithRulesAnd400()
    {
        var (browser, home) = await SignedInAsync();

        var answer = (await browser.PostAsync(home, "/?test-verb=refuse")).Expect(HttpStatusCode.BadRequest);

        Assert.Equal([TestVerbs.Refusal.Message], answer.Errors);
        Assert.Equal("我的待办", answer.Heading);
        browser.Dispose();
    }

    [Fact]
    public async Task Post_SomebodyWasFaster_SamePageWithSentenceAnd409()
    {
        var (browser, home) = await SignedInAsync();

        var answer = (await browser.PostAsync(home, "/?test-verb=collide")).Expect(HttpStatusCode.Conflict);

        Assert.Equal([RuleViolationFilter.Stale], answer.Errors);
        Assert.Equal("我的待办", answer.Heading);
        browser.Dispose();
    }

    [Fact]
    public async Task Post_SameRecordTwice_SamePageWithSentenceAnd409()
    {
        var (browser, home) = await SignedInAsync();

        Assert.Equal([RuleViolationFilter.Duplicate], (await browser.PostAsync(home, "/?test-verb=repeat")).Expect(HttpStatusCode.Conflict).Errors);
        browser.Dispose();
    }

    [Fact]
    public async Task Post_SameFormTwice_IsTakenOnceAndLedToTheFirstResult()
    {
        var (browser, home) = await SignedInAsync();
        var once = (FormOnceFilter.Field, Guid.NewGuid().ToString());
        var before = await AddedAsync();

        var first = await browser.PostAsync(home, "/?test-verb=add", once);
        var second = await browser.PostAsync(home, "/?test-verb=add", once);

        Assert.StartsWith("/?added=", first.Location, StringComparison.Ordinal);
        second.ExpectRedirect(first.Location);
        Assert.Equal(FormOnceFilter.AlreadyTaken, (await browser.FollowAsync(second)).Notice);
        Assert.Equal(before + 1, await AddedAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task Post_RefusedBeforeItsWork_CanBeSentAgain()
    {
        var (browser, home) = await SignedInAsync();
        var once = (FormOnceFilter.Field, Guid.NewGuid().ToString());

        (await browser.SendAsync(null, "/?test-verb=add", [once])).Expect(HttpStatusCode.BadRequest);
        (await browser.SendAsync(home, $"/tasks/{Guid.NewGuid()}/submit", [once])).Expect(HttpStatusCode.NotFound);
        (await browser.SendAsync(home, "/?test-verb=refuse", [once])).Expect(HttpStatusCode.BadRequest);

        Assert.StartsWith("/?added=", (await browser.PostAsync(home, "/?test-verb=add", once)).Location, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task Post_SameFormAtTheSameTime_IsTakenOnce()
    {
        var (browser, home) = await SignedInAsync();
        var once = (FormOnceFilter.Field, Guid.NewGuid().ToString());
        var before = await AddedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.PostAsync(home, "/?test-verb=add", once)));

        Assert.Single(answers.Select(a => a.Location).Distinct());
        Assert.Equal(before + 1, await AddedAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task Post_RefusedForm_LeavesNothingBehindAndCanBeSentAgain()
    {
        var (browser, home) = await SignedInAsync();
        var once = (FormOnceFilter.Field, Guid.NewGuid().ToString());
        var before = await AddedAsync();

        (await browser.PostAsync(home, "/?test-verb=add-and-refuse", once)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal(before, await AddedAsync());
        (await browser.PostAsync(home, "/?test-verb=add", once)).Expect(HttpStatusCode.Redirect);

        Assert.Equal(before + 1, await AddedAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task Post_AnotherPersonsFormNumber_DoesNotRevealWhereItLed()
    {
        var (browser, home) = await SignedInAsync();
        var (other, otherHome) = await SignedInAsync();
        var once = (FormOnceFilter.Field, Guid.NewGuid().ToString());

        var first = await browser.PostAsync(home, "/?test-verb=add", once);
        var second = await other.PostAsync(otherHome, "/?test-verb=add", once);

        Assert.NotEqual(first.Location, second.Location);
        browser.Dispose();
        other.Dispose();
    }
}
