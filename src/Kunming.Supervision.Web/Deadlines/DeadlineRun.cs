using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Deadlines;

/// <param name="Notices">How many were new; null when nothing was looked at: nobody is at work, or it was done already.</param>
public sealed record DeadlineOutcome(DateOnly Day, int? Notices);

/// <summary>
/// One look at all deadlines: by the clock on the morning of every working day, and on demand. Looks follow one another, however many processes ask
/// at once; the notices' unique key is what keeps a second look from telling anything twice.
/// </summary>
public sealed class DeadlineRun(IServiceScopeFactory scopes, TimeProvider clock, WorkCalendar calendar, SettingStore settings, NoticeMail mail, ILogger<DeadlineRun> log)
{
    public const string Action = "deadlines.run";
    private const long Lock = 0x646561646C696E65;

    /// <summary>The day that is known to be done, so that the schedule's later turns ask nobody.</summary>
    private DateOnly? _done;

    /// <summary>Whatever day it is, and however often it was done: as somebody at the console wishes.</summary>
    public Task<DeadlineOutcome> RunAsync(CancellationToken cancellationToken = default) => LookAsync(once: false, cancellationToken);

    /// <summary>On a working day, and for the first that asks.</summary>
    public async Task<DeadlineOutcome> RunScheduledAsync(CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (_done == today || !calendar.IsWorkingDay(today))
        {
            return new(today, null);
        }

        var outcome = await LookAsync(once: true, cancellationToken);
        _done = outcome.Day;
        return outcome;
    }

    private async Task<DeadlineOutcome> LookAsync(bool once, CancellationToken cancellationToken)
    {
        var now = ChinaTime.ToLocal(clock.GetUtcNow());
        var outcome = new DeadlineOutcome(ChinaTime.DayOf(now), await WarnAsync(ChinaTime.DayOf(now), now, once, cancellationToken));
        if (outcome.Notices is { } notices)
        {
            log.LogInformation("Deadlines of {Day}: {Notices} new notices", outcome.Day, notices);
            await mail.SendAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<int?> WarnAsync(DateOnly today, DateTimeOffset now, bool once, CancellationToken cancellationToken)
    {
        var ladder = WarningLadder.Of(await settings.ReadAsync(cancellationToken));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = RowScope.System("deadlines");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        var label = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (once && await db.Audit.AnyAsync(a => a.Label == label && a.Action == Action && a.Outcome == AuditOutcome.Done, cancellationToken))
        {
            return null;
        }

        var made = await scope.ServiceProvider.GetRequiredService<DeadlineWatch>().WarnAsync(today, now, ladder, cancellationToken);
        var act = new AuditAct { Kind = AuditKind.Verb, Action = Action, On = now };
        act.About("DeadlineRun", null, label);
        db.Audit.Add(act.ToEntry(AuditOutcome.Done));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }
}

/// <summary><c>Kunming.Supervision.Web run-deadlines</c>: the same look, now, on whatever day.</summary>
public static class DeadlineVerb
{
    public const string Verb = "run-deadlines";

    public static async Task RunAsync(IServiceProvider services, TextWriter console, CancellationToken cancellationToken = default)
    {
        var outcome = await services.GetRequiredService<DeadlineRun>().RunAsync(cancellationToken);
        await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{outcome.Day:yyyy-MM-dd}时限检查完成，新通知{outcome.Notices}件"));
    }
}
