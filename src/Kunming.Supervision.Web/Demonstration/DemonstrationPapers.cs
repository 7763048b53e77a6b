using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure.Jobs;
using Kunming.Supervision.Web.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What takes a printing program or some seconds is made beside the running site, after the first start: the kept PDF of a report, where one can be printed, and the package of a round.</summary>
internal static class DemonstrationPapers
{
    public static async Task BeginAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        if (await db.Users.Where(a => a.Seat == Seat.PartyConductOffice && a.Enabled).OrderBy(a => a.UserName).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellation) is not { } office)
        {
            return;
        }

        if (ChromiumProgram.Find(scope.ServiceProvider.GetRequiredService<IOptions<DocumentOptions>>().Value.Chromium) is not null)
        {
            await services.GetRequiredService<PendingJobs>().AddAsync(new(Guid.CreateVersion7(), (own, cancel) => KeepAsync(own, office, cancel)));
        }

        await StartArchiveAsync(scope.ServiceProvider, db, office, cancellation);
    }

    /// <summary>Of the group report that still waits for the office; the history says that its PDF was kept now.</summary>
    private static async Task KeepAsync(IServiceProvider services, Guid accountId, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<SupervisionDbContext>();
        await AsAsync(services, db, accountId, cancellation);
        var report = await db.Reports.OfType<GroupReport>().FirstAsync(r => r.Status == ReportStatus.Sent, cancellation);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var document = await services.GetRequiredService<ReportComposer>().ComposeAsync(ReportCopy.Whole(report), ChinaTime.DayOf(now), cancellation);
        var leader = report.Sent! with { On = now };
        report.Keep(await services.GetRequiredService<PaperDesk>().KeepAsync(document, report.Title, leader, cancellation), leader);
        await db.SaveChangesAsync(cancellation);
    }

    private static async Task StartArchiveAsync(IServiceProvider services, SupervisionDbContext db, Guid accountId, CancellationToken cancellation)
    {
        await AsAsync(services, db, accountId, cancellation);
        var today = ChinaTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (await db.Rounds.AsNoTracking().Where(r => r.To < today).OrderBy(r => r.To).FirstOrDefaultAsync(cancellation) is { } round)
        {
            await services.GetRequiredService<ArchiveMakings>().StartAsync(new(accountId, round.Id.ToString(), ArchiveScope.Of(round), Retention.ThirtyYears));
        }
    }

    private static async Task<Viewer> AsAsync(IServiceProvider services, SupervisionDbContext db, Guid accountId, CancellationToken cancellation)
    {
        var today = ChinaTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var viewer = await services.GetRequiredService<ViewerQuery>().FindAsync(accountId, today, cancellation) ?? throw new InvalidOperationException("The demonstration's office is gone.");
        db.Scope = RowScope.Of(viewer);
        return viewer;
    }
}
