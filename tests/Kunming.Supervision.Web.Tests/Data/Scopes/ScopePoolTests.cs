using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Data.Scopes;

/// <summary>Many viewers over few connections: nobody meets the scope of whoever had the connection before.</summary>
public sealed class ScopePoolTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Theory]
    [InlineData(1, false), InlineData(2, false), InlineData(1, true), InlineData(2, true)]
    public async Task Viewers_InterleavedOverFewConnections_EachSeeTheirOwn(int connections, bool keepsStateOnReturn)
    {
        await scene.AddIssueAsync(IssueStatus.Rectifying);
        await scene.AddIssueAsync(IssueStatus.Rectifying);
        await scene.AddIssueAsync(IssueStatus.Rectifying, unit: scene.OtherLiaison.Organisation);
        await scene.AddIssueAsync();
        var options = Options(connections, keepsStateOnReturn);
        Viewer?[] viewers = [scene.As(scene.Office), scene.As(scene.Liaison), null, scene.As(scene.OtherLiaison), scene.As(scene.OtherGroupLeader), scene.As(scene.GroupLeader), scene.As(scene.CaseOfficer)];
        var expected = new Dictionary<Viewer, int>();
        foreach (var viewer in viewers.OfType<Viewer>())
        {
            expected[viewer] = await scene.App.InDb(db => Kunming.Supervision.Data.Issues.IssueQueries.VisibleTo(db.Issues, viewer).CountAsync());
        }

        Assert.Equal(3, expected.Values.Where(v => v > 0).Distinct().Count());
        await Parallel.ForEachAsync(Enumerable.Range(0, 210), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (turn, _) =>
        {
            var viewer = viewers[turn % viewers.Length];
            await using var db = Context(options, viewer);
            await MisbehaveAsync(db, turn / viewers.Length % 5);
            Assert.Equal(viewer is null ? 0 : expected[viewer], await db.Issues.CountAsync(Never));
        });
    }

    [Fact]
    public async Task Scope_AfterErrorAndRollback_IsToldAgainOnTheSameConnection()
    {
        await scene.AddIssueAsync(IssueStatus.Rectifying);
        await using var db = Context(Options(1, false), scene.As(scene.Office));
        await db.Database.OpenConnectionAsync(Never);

        // The very first command fails, and takes the scope that went out with it along.
        await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("select 1 / 0", Never));
        var afterError = await db.Issues.CountAsync(Never);
        await using (var transaction = await db.Database.BeginTransactionAsync(Never))
        {
            db.Scope = RowScope.Of(scene.As(scene.Office));
            await db.Issues.CountAsync(Never);
            await transaction.RollbackAsync(Never);
        }

        Assert.NotEqual(0, afterError);
        Assert.Equal(afterError, await db.Issues.CountAsync(Never));
    }

    [Fact]
    public async Task Scope_ChangedWhileTheConnectionIsOpen_HoldsFromTheNextCommand()
    {
        await scene.AddIssueAsync(IssueStatus.Rectifying);
        await using var db = Context(Options(1, false), scene.As(scene.Office));
        await db.Database.OpenConnectionAsync(Never);

        Assert.NotEqual(0, await db.Issues.CountAsync(Never));
        db.Scope = RowScope.None;
        Assert.Equal(0, await db.Issues.CountAsync(Never));
    }

    [Fact]
    public async Task Save_AsTheFirstCommand_StillTellsWhoWasFaster()
    {
        var issue = await scene.AddIssueAsync();
        await using var first = Context(Options(2, false), scene.As(scene.GroupMember));
        await using var second = Context(Options(2, false), scene.As(scene.GroupMember));
        (await first.Issues.SingleAsync(i => i.Id == issue.Id, Never)).Submit(scene.As(scene.GroupMember), scene.Now);
        (await second.Issues.SingleAsync(i => i.Id == issue.Id, Never)).Submit(scene.As(scene.GroupMember), scene.Now);

        await first.SaveChangesAsync(Never);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Never));
    }

    /// <summary>What a request may do before the next one gets the connection.</summary>
    private static async Task MisbehaveAsync(SupervisionDbContext db, int how)
    {
        switch (how)
        {
            case 1:
                await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("select 1 / 0", Never));
                break;
            case 2:
                using (var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(20)))
                {
                    await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Database.ExecuteSqlRawAsync("select pg_sleep(5)", soon.Token));
                }

                break;
            case 3:
                await using (await db.Database.BeginTransactionAsync(Never))
                {
                    await db.Issues.CountAsync(Never);
                }

                break;
            case 4:
                await foreach (var _ in db.Issues.AsAsyncEnumerable())
                {
                    break;
                }

                break;
        }
    }

    private static SupervisionDbContext Context(DbContextOptions<SupervisionDbContext> options, Viewer? viewer) =>
        new(options) { Scope = viewer is null ? RowScope.None : RowScope.Of(viewer) };

    private DbContextOptions<SupervisionDbContext> Options(int connections, bool keepsStateOnReturn) => new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(
        new NpgsqlConnectionStringBuilder(scene.App.ConnectionString)
        {
            MaxPoolSize = connections,
            NoResetOnClose = keepsStateOnReturn,
            ApplicationName = $"pool {connections} {keepsStateOnReturn}",
            Timeout = 120,
        }.ConnectionString).Options;
}
