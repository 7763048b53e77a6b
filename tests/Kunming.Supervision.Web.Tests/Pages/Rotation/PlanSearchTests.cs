using System.Net;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Planning;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
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
        await run.Kept;
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
        var run = await searches.StartAsync(account, new("难的方案", problem, null, 60, null));
        Assert.Equal(PlanSearchEnding.Running, run.Ending);
        Assert.Equal([PlanSearches.OneAtATime], (await Assert.ThrowsAsync<RuleViolationException>(() => searches.StartAsync(account, new("另一个", problem, null, 60, null)))).Rules);
        Assert.Equal(run, searches.RunningOf(account));

        run.Stop();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Work);

        Assert.Equal((PlanSearchEnding.Stopped, null), (run.Ending, searches.RunningOf(account)));
        await run.Kept;
        Assert.Equal(PlanSearchEnding.Stopped, (await KeptAsync(run.Id)).Ending);
    }

    /// <summary>Another program of the same site stands for the one that ends: this site then knows of its search by what was written down alone.</summary>
    [Fact]
    public async Task Search_TheProgramEndsMeanwhile_IsShownAsBrokenOffAndItsBestPlanIsTaken()
    {
        var (scheme, office) = (await world.FreshAsync("scheme:draft"), await world.BrowserOf(Role.Office));
        var id = Guid.Parse(scheme.Route[0].Value);
        var small = (await world.App.InDb(db => db.RotationSchemes.AsNoTracking().SingleAsync(s => s.Id == id))).Problem();
        var other = ActivatorUtilities.CreateInstance<PlanSearches>(world.App.Services);
        var (account, name) = (world.As(Role.Office).AccountId, $"中断的方案{Guid.NewGuid():N}"[..20]);
        var run = await other.StartAsync(account, new(name, Long(small), null, 60, null));
        for (var tries = 0; (await KeptAsync(run.Id)).PlanText is null; tries++)
        {
            Assert.True(tries < 300, "no plan was written down");
            await Task.Delay(200);
        }

        other.Dispose();
        await run.Kept;
        world.App.Clock.Advance(PlanSearchRecord.Silence + TimeSpan.FromSeconds(1));

        Assert.Contains($"“{name}”的计算因服务停止而中断", (await office.OpenAsync("/rotation")).Text, StringComparison.Ordinal);
        var page = await office.OpenAsync($"/rotation/searches/{run.Id}");
        Assert.Contains("计算途中服务停止或者重启", page.Text, StringComparison.Ordinal);
        var again = (await office.PostFormAsync(page, "#again")).Expect(HttpStatusCode.Redirect).Location!;
        var second = world.App.Services.GetRequiredService<PlanSearches>().Find(account, Guid.Parse(again.Split('/')[^1]))!;
        Assert.Equal((run.Seed, run.Order.Problem.Rounds.Count, run.Order.Seconds), (second.Seed, second.Order.Problem.Rounds.Count, second.Order.Seconds));
        second.Stop();
        await second.Kept;
        var taken = (await office.PostFormAsync(page, "#take")).Expect(HttpStatusCode.Redirect).Location!;

        Assert.Contains(name, (await office.OpenAsync(taken)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name + "”的计算", (await office.OpenAsync("/rotation")).Text, StringComparison.Ordinal);
    }

    private Task<PlanSearchRecord> KeptAsync(Guid id) => world.App.InDb(db => db.PlanSearches.AsNoTracking().SingleAsync(s => s.Id == id));

    /// <summary>The same people go to more areas for more rounds, one of them so far away that the ways can never be evened out: what cannot be reached is looked for until the end.</summary>
    private static RotationProblem Long(RotationProblem small) => small with
    {
        Rounds = [.. Enumerable.Range(0, 8).Select(r => small.Rounds[0] with { Id = Guid.CreateVersion7(), Name = $"第{r + 1}轮", From = small.Rounds[0].From.AddDays(60 * r), To = small.Rounds[0].To.AddDays(60 * r) })],
        Areas = [.. Enumerable.Range(1, 20).Select(a => new RotationArea(Guid.CreateVersion7(), $"辖区{a}", Guid.CreateVersion7()) { Travel = a is 1 ? 100_000 : 7 * a % 300 })],
        Groups = [.. Enumerable.Range(1, 20).Select(g => small.Groups[0] with { Id = Guid.CreateVersion7(), Name = $"第{g}组" })],
    };

    /// <summary>A city many times as large as any, which takes minutes.</summary>
    private static RotationProblem Large(DateOnly today) => new(
        today,
        [.. Enumerable.Range(1, 10).Select(r => new RotationRound(Guid.CreateVersion7(), $"第{r}轮", today.AddMonths(r), today.AddMonths(r).AddDays(20)))],
        [.. Enumerable.Range(1, 160).Select(a => new RotationArea(Guid.CreateVersion7(), $"辖区{a}", Guid.CreateVersion7()) { Travel = 7 * a % 300 })],
        [.. Enumerable.Range(1, 90).Select(g => new RotationOfficer(Guid.CreateVersion7(), $"组长{g}", 2)).Select((o, g) => new RotationGroup(Guid.CreateVersion7(), $"第{g}组", o.Id, [o]))],
        [], RuleInForce.Defaults);
}
