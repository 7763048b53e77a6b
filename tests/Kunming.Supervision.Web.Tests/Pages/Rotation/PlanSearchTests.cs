using System.Net;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Planning;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Pages.Rotation;

/// <summary>A search that takes longer than a request should.</summary>
[Collection(AccessSuite.Name)]
public sealed class PlanSearchTests(AccessWorld world)
{
    [Fact]
    public async Task New_WithMuchTime_GoesOnBesideTheRequestAndItsPlanIsTaken()
    {
        var (ready, office) = (await world.FreshAsync("scheme:ready"), await world.BrowserOf(Role.Office));
        var started = await office.PostFormAsync(await office.OpenAsync(ready.On("/rotation/new")), "main form", ("Form.Name", "长时间计算的方案"), ("Form.Seconds", "6"));
        var address = started.Expect(HttpStatusCode.Redirect).Location!;
        Assert.StartsWith("/rotation/searches/", address, StringComparison.Ordinal);

        var searches = world.App.Services.GetRequiredService<PlanSearches>();
        var run = searches.Find(world.As(Role.Office).AccountId, Guid.Parse(address.Split('/')[^1]))!;
        await run.Work;
        Assert.Equal(PlanSearchEnding.Found, run.Ending);
        var page = await office.OpenAsync(address);
        Assert.Contains("最好的代价", page.Text, StringComparison.Ordinal);
        var taken = await office.PostFormAsync(page, "#take");

        Assert.Contains("长时间计算的方案", (await office.OpenAsync(taken.Expect(HttpStatusCode.Redirect).Location!)).Text, StringComparison.Ordinal);
        Assert.Null(searches.Find(world.As(Role.GroupLeader).AccountId, run.Id));
    }

    [Fact]
    public async Task Start_WhileOneRuns_IsRefusedAndStoppingEndsIt()
    {
        var searches = world.App.Services.GetRequiredService<PlanSearches>();
        var (account, problem) = (Guid.NewGuid(), Large(world.Today));
        var run = searches.Start(account, new("难的方案", problem, null, 60, null));
        Assert.Equal(PlanSearchEnding.Running, run.Ending);
        Assert.Equal([PlanSearches.OneAtATime], Assert.Throws<RuleViolationException>(() => searches.Start(account, new("另一个", problem, null, 60, null))).Rules);
        Assert.Equal(run, searches.RunningOf(account));

        run.Stop();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Work);

        Assert.Equal((PlanSearchEnding.Stopped, null), (run.Ending, searches.RunningOf(account)));
    }

    /// <summary>A city many times as large as any, which takes minutes.</summary>
    private static RotationProblem Large(DateOnly today) => new(
        today,
        [.. Enumerable.Range(1, 10).Select(r => new RotationRound(Guid.CreateVersion7(), $"第{r}轮", today.AddMonths(r), today.AddMonths(r).AddDays(20)))],
        [.. Enumerable.Range(1, 160).Select(a => new RotationArea(Guid.CreateVersion7(), $"辖区{a}", Guid.CreateVersion7()) { Travel = 7 * a % 300 })],
        [.. Enumerable.Range(1, 90).Select(g => new RotationOfficer(Guid.CreateVersion7(), $"组长{g}", 2)).Select((o, g) => new RotationGroup(Guid.CreateVersion7(), $"第{g}组", o.Id, [o]))],
        [], RuleInForce.Defaults);
}
