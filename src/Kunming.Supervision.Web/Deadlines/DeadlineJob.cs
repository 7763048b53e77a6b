using Kunming.Supervision.Data.Schema;
using Kunming.Supervision.Domain.Kernel;
using Npgsql;
using Quartz;

namespace Kunming.Supervision.Web.Deadlines;

/// <summary>
/// Looks at the deadlines once on the morning of each working day: at <see cref="Start"/>, or as soon after it as a program runs. The programs on one
/// database take turns (Quartz, clustered); should two run all the same, <see cref="DeadlineRun"/> lets one go first, and the other finds the day done.
/// What fails is logged by the scheduler, and its next turn tries again.
/// </summary>
[DisallowConcurrentExecution]
public sealed class DeadlineJob(DeadlineRun run, TimeProvider clock) : IJob
{
    /// <summary>Local time.</summary>
    public static readonly TimeOnly Start = new(7, 30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (TimeOnly.FromTimeSpan(ChinaTime.ToLocal(clock.GetUtcNow()).TimeOfDay) >= Start)
        {
            await run.RunScheduledAsync(cancellationToken);
        }
    }
}

/// <summary>When <see cref="DeadlineJob"/> has its turn.</summary>
public static class DeadlineSchedule
{
    public const string Setting = "Deadlines:Scheduled";

    /// <summary>Every ten minutes; the job itself knows the hour and whether the day is done, so a failed look is made good within ten minutes.</summary>
    private const string EveryTenMinutes = "0 0/10 * * * ?";

    /// <summary>Beside the programs' own connections to the database.</summary>
    private const int Connections = 4;

    public static readonly JobKey Job = new("deadlines");

    public static void AddDeadlineSchedule(this IServiceCollection services, Func<IConfiguration, string> connectionString)
    {
        services.AddKeyedSingleton(nameof(DeadlineSchedule), (provider, _) => NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString(provider.GetRequiredService<IConfiguration>())) { MaxPoolSize = Connections }));
        services.AddQuartz(jobs =>
        {
            jobs.ConfigureScheduler(s =>
            {
                s.InstanceName = "supervision";
                s.GenerateInstanceId = true;
            });
            jobs.UseDefaultThreadPool(1);
            jobs.KeepIn(p => p.GetRequiredKeyedService<NpgsqlDataSource>(nameof(DeadlineSchedule)), store => store.UseClustering(c => c.CheckinInterval = TimeSpan.FromSeconds(20)));
            jobs.AddJob<DeadlineJob>(job => job.WithIdentity(Job).StoreDurably());
            jobs.AddTrigger<DeadlineJob>(trigger => trigger.ForJob(Job).WithIdentity("deadlines").WithSchedule(CronScheduleBuilder.Create(EveryTenMinutes).InTimeZone(TimeZoneInfo.Utc)));
            jobs.RunAtStartup(Job);
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }
}
