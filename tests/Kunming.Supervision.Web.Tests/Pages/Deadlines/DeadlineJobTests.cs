using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Kunming.Supervision.Web.Tests.Pages.Deadlines;

/// <summary>The schedule as it runs in production: a cluster of programs on one database.</summary>
public sealed class DeadlineJobTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Schedule_TwoHostsInACluster_TheDayIsLookedAtOnce()
    {
        var day = new DateTimeOffset(2027, 9, 21, 8, 0, 0, ChinaTime.Offset);
        await using var one = Host(day);
        await using var other = Host(day);
        var schedulers = await Task.WhenAll(SchedulerAsync(one), SchedulerAsync(other));
        Assert.NotEqual(schedulers[0].SchedulerInstanceId, schedulers[1].SchedulerInstanceId);

        // Both are there, beside what another test may have left, and each has more turns than one.
        Assert.True(await UntilAsync(async () =>
        {
            var nodes = await schedulers[0].QueryClusterNodes(TestContext.Current.CancellationToken);
            return schedulers.All(s => nodes.Any(n => n.InstanceId == s.SchedulerInstanceId));
        }));
        foreach (var scheduler in schedulers)
        {
            await scheduler.TriggerJob(DeadlineSchedule.Job, cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.True(await UntilAsync(async () => await LooksAsync("2027-09-21") > 0 && await TurnsLeftAsync() == 0));
        Assert.Equal(1, await LooksAsync("2027-09-21"));
    }

    [Fact]
    public async Task Schedule_BeforeTheHour_LooksAtNothing()
    {
        await using var early = Host(new(2027, 9, 22, 7, 0, 0, ChinaTime.Offset));
        var scheduler = await SchedulerAsync(early);

        await scheduler.TriggerJob(DeadlineSchedule.Job, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(await UntilAsync(async () => await TurnsLeftAsync() == 0));
        Assert.Equal(0, await LooksAsync("2027-09-22"));
    }

    private static Task<IScheduler> SchedulerAsync(TestApp app) =>
        app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken).AsTask();

    private TestApp Host(DateTimeOffset now)
    {
        var app = new TestApp(scene.App.ConnectionString, scene.App.OwnerConnectionString, () => Task.CompletedTask);
        app.Settings[DeadlineSchedule.Setting] = "true";
        app.Clock.Advance(now - app.Clock.GetUtcNow());
        return app;
    }

    private Task<int> LooksAsync(string day) => scene.App.InDb(db => db.Audit.CountAsync(a => a.Label == day && a.Action == DeadlineRun.Action));

    /// <summary>Turns that are waiting or running, beside the regular one.</summary>
    private async Task<long> TurnsLeftAsync()
    {
        await using var owner = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(scene.App.OwnerConnectionString) { Pooling = false });
        await using var command = owner.CreateCommand(
            "select (select count(*) from quartz.qrtz_triggers where trigger_type <> 'CRON') + (select count(*) from quartz.qrtz_fired_triggers)");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<bool> UntilAsync(Func<Task<bool>> holds)
    {
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            if (await holds())
            {
                return true;
            }
        }

        return false;
    }
}
