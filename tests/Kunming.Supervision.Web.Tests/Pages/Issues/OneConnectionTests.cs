using System.Net;
using System.Threading.RateLimiting;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>Short pages have their connection in turn: each gives it back however it ends, and nothing that may be slow gets one.</summary>
public sealed class OneConnectionTests(IssueScene scene) : IClassFixture<IssueScene>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<RateLimitLease> _held = [];

    private static int AtOnce => 2 * Environment.ProcessorCount;

    private string Form => $"/visits/{scene.Visit.Id}/issues/new";

    public void Dispose() => _held.ForEach(h => h.Dispose());

    [Fact]
    public async Task Page_HoweverItEnds_GivesItsTurnBack()
    {
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        using var stranger = await scene.App.BrowseAsync(scene.OtherLiaison);
        using var replaced = await scene.App.BrowseAsync(scene.CityLeader);
        using var instead = await scene.App.BrowseAsync(scene.CityLeader);
        var page = await member.OpenAsync(Form);
        await HoldAsync(AtOnce - 1);

        async Task ExpectAsync(HttpStatusCode status, Task<Screen> answer)
        {
            (await answer.WaitAsync(Patience, TestContext.Current.CancellationToken)).Expect(status);
            (await member.GetAsync("/issues").WaitAsync(Patience, TestContext.Current.CancellationToken)).Expect(HttpStatusCode.OK);
        }

        await ExpectAsync(HttpStatusCode.NotFound, stranger.GetAsync("/visits"));
        await ExpectAsync(HttpStatusCode.NotFound, stranger.GetAsync(Form));
        await ExpectAsync(HttpStatusCode.Redirect, replaced.GetAsync("/issues"));
        await ExpectAsync(HttpStatusCode.OK, member.GetAsync(Form));
        await ExpectAsync(HttpStatusCode.BadRequest, member.SendAsync(page, Form, scene.Filled(page, "")));
        await ExpectAsync(HttpStatusCode.OK, member.SendAsync(page, Form + "?handler=Similar", scene.Filled(page, "台账缺页")));
        await ExpectAsync(HttpStatusCode.Redirect, member.SendAsync(page, Form, scene.Filled(page, "龑镇台账缺页，共三处，轮到时登记")));
        await ExpectAsync(HttpStatusCode.BadRequest, member.SendAsync(null, Form, scene.Filled(page, "没有令牌")));
        await ExpectAsync(HttpStatusCode.BadRequest, member.SendAsync(page, Form, [.. scene.Filled(page, "字段太多"), .. Enumerable.Repeat(("x", ""), FormLimits.Keys)]));
        await GiveUpAsync(member);
        await ExpectAsync(HttpStatusCode.OK, member.GetAsync("/issues?view=all"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ExpectAsync(HttpStatusCode.OK, member.GetAsync("/issues"))));
    }

    [Fact]
    public async Task Page_WhenAllTurnsAreTaken_WaitsForOne()
    {
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        await HoldAsync(AtOnce);

        var waiting = member.GetAsync("/issues");
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        _held[0].Dispose();

        (await waiting.WaitAsync(Patience, TestContext.Current.CancellationToken)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task WhatMayBeSlowOrNeedsNoDatabase_WhenAllTurnsAreTaken_DoesNotWait()
    {
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        using var nobody = scene.App.Browse();
        var page = await member.OpenAsync(Form);
        await HoldAsync(AtOnce);

        (await nobody.GetAsync("/issues").WaitAsync(Patience, TestContext.Current.CancellationToken)).Expect(HttpStatusCode.Redirect);
        (await member.GetAsync("/help").WaitAsync(Patience, TestContext.Current.CancellationToken)).Expect(HttpStatusCode.OK);
        (await member.SendAsync(page, Form, scene.Filled(page, new string('长', 30_000))).WaitAsync(Patience, TestContext.Current.CancellationToken)).Expect(HttpStatusCode.BadRequest);
    }

    /// <summary>Without a turn to be had, the page is not there before its reader is gone.</summary>
    private async Task GiveUpAsync(Browser member)
    {
        await HoldAsync(1);
        using var gone = new CancellationTokenSource();
        var waiting = member.Client.GetAsync(new Uri("/issues?view=all", UriKind.Relative), gone.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _held[^1].Dispose();
    }

    private async Task HoldAsync(int turns)
    {
        for (var n = 0; n < turns; n++)
        {
            _held.Add(await scene.App.Services.GetRequiredService<DatabaseTurns>().TakeAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience));
        }
    }
}
