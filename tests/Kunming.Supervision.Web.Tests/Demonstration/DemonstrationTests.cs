using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Demonstration;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Demonstration;

/// <summary>An application with the demonstration in it.</summary>
public sealed class DemonstrationFixture(AppFixture server) : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await server.StartAsync();
        Assert.True(await DemonstrationSeed.SeedAsync(App.Services, new TestClock(DemonstrationClock.Start)));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

public sealed class DemonstrationTests(DemonstrationFixture site) : IClassFixture<DemonstrationFixture>
{
    private static readonly DateOnly Today = ChinaTime.DayOf(DemonstrationClock.Start);

    [Fact]
    public async Task Seed_EmptyDatabase_FormsSevenGroupsInNineteenJurisdictions()
    {
        Assert.Equal(19, await Count(db => db.Jurisdictions));
        Assert.Equal(7, await Count(db => db.UnitGroups));
        Assert.Equal(7, await Count(db => db.UnitGroups.Where(g => g.Organisations.Count == 7 && g.Deviation == null)));
        Assert.Equal(7, await Count(db => db.UnitGroups.Where(g => g.Officers.Count >= 5 && g.Officers.Count <= 8 && g.Officers.Count(o => o.Leads) == 1)));
    }

    [Fact]
    public async Task Seed_EmptyDatabase_MakesALivedInQuarter()
    {
        Assert.InRange(await Count(db => db.Tasks), 44, 50);
        Assert.InRange(await Count(db => db.Visits), 280, 320);
        Assert.InRange(await Count(db => db.Issues), 850, 1150);
        Assert.InRange(await Count(db => db.Visits.Where(v => v.NilSigned != null)), 20, 60);
        Assert.Equal(19, await Count(db => db.Issues.Select(i => i.JurisdictionId).Distinct()));
    }

    [Fact]
    public async Task Seed_EmptyDatabase_ShowsEveryState()
    {
        await AssertAll(db => db.Issues.Select(i => i.Status));
        await AssertAll(db => db.Handovers.Select(h => h.Status));
        await AssertAll(db => db.Tasks.Select(t => t.Status));
        await AssertAll(db => db.Visits.Select(v => v.Status));
        Assert.NotEqual(0, await Count(db => db.Chases.Where(c => c.TaskId != null)));
        await AssertAll(db => db.Issues.SelectMany(i => i.Measures).Select(m => m.Status).Where(s => s != MeasureStatus.NotStarted), MeasureStatus.NotStarted);
    }

    [Fact]
    public async Task Seed_EmptyDatabase_HasDeadlinesPassedAndNear()
    {
        Assert.InRange(await Count(db => db.Issues.OverdueOn(Today)), 20, 200);
        Assert.NotEqual(0, await Count(db => db.Issues.Open().Where(i => i.Deadline != null && i.Deadline.DueOn >= Today && i.Deadline.DueOn <= Today.AddDays(10))));
        Assert.NotEqual(0, await Count(db => db.Issues.Open().Where(i => i.Deadline != null && i.Deadline.DueOn > Today.AddDays(10) && i.Deadline.DueOn <= Today.AddDays(20))));
    }

    [Fact]
    public async Task Seed_EmptyDatabase_ReportsTwoQuartersAndBeginsTheThird()
    {
        Assert.Equal(13, await Count(db => db.Reports.OfType<GroupReport>().Where(r => r.Status == ReportStatus.Accepted)));
        Assert.Equal(1, await Count(db => db.Reports.OfType<GroupReport>().Where(r => r.QuarterKey == 20262 && r.Status == ReportStatus.Sent)));
        Assert.NotEqual(0, await Count(db => db.Set<Kunming.Supervision.Data.Deadlines.Notice>().Where(n => n.Kind == Kunming.Supervision.Data.Deadlines.NoticeKind.FigureQuestioned)));
        Assert.Equal(3, await Count(db => db.Reports.OfType<GroupReport>().Where(r => r.QuarterKey == 20263 && r.Status == ReportStatus.Drafted)));
        Assert.Equal(1, await Count(db => db.Reports.OfType<SynthesisReport>().Where(r => r.QuarterKey == 20261 && r.Status == ReportStatus.Circulated)));
        Assert.Equal(1, await Count(db => db.Reports.OfType<SynthesisReport>().Where(r => r.QuarterKey == 20262 && r.Status == ReportStatus.Approved)));
        var first = await site.App.InDb(db => db.Reports.OfType<SynthesisReport>().SingleAsync(r => r.QuarterKey == 20261, TestContext.Current.CancellationToken));
        Assert.InRange(first.ValueOf("V1"), 80, 110);
        Assert.True(first.ValueOf("I7") < first.ValueOf("I2"));
    }

    [Fact]
    public async Task Seed_EmptyDatabase_TellsHistoryInTheOrderOfTimeAndNothingAfterTheEnd()
    {
        var moments = await site.App.InDb(db => db.History.OrderBy(h => h.Id).Select(h => h.By.On).ToListAsync(TestContext.Current.CancellationToken));
        Assert.All(moments, m => Assert.True(m <= DemonstrationClock.Start));
        Assert.True(moments.Count > 8000);
        Assert.True(moments.Zip(moments.Skip(1)).Count(p => p.First > p.Second) < 20);
    }

    [Fact]
    public async Task Seed_ClosedIssue_HasProofInTheStore()
    {
        var store = site.App.Services.GetRequiredService<FileStore>();
        var proofs = await site.App.InDb(db => db.Issues.Where(i => i.Status == IssueStatus.ClosedOut).SelectMany(i => i.Measures).SelectMany(m => m.Proofs)
            .Select(p => p.Sha256).OrderBy(s => s).Take(20).ToListAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(proofs);
        foreach (var proof in proofs)
        {
            Assert.True(await store.VerifyAsync(proof, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Seed_Again_ChangesNothing()
    {
        var before = await Count(db => db.History);
        Assert.False(await DemonstrationSeed.SeedAsync(site.App.Services, new TestClock(DemonstrationClock.Start), TestContext.Current.CancellationToken));
        Assert.Equal(before, await Count(db => db.History));
    }

    [Fact]
    public async Task Seed_Numbers_GoOnAfterTheLast()
    {
        var last = await site.App.InDb(db => db.Issues.OrderByDescending(i => i.Number.Length).ThenByDescending(i => i.Number).Select(i => i.Number).FirstAsync(TestContext.Current.CancellationToken));
        await site.App.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var next = await Kunming.Supervision.Data.Numbers.NumberQueries.TakeNumbersAsync(db, "WT-2026", cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(last, IssueNumber.Format(2026, next - 1));
            return next;
        });
    }

    [Fact]
    public async Task Accounts_EachOne_SignsInWithTheOnePassword()
    {
        var password = (await File.ReadAllTextAsync(Path.Combine(site.App.Folder, "demonstration", "password"), TestContext.Current.CancellationToken)).Trim();
        await using var scope = site.App.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Kunming.Supervision.Data.Accounts.Account>>();
        foreach (var account in DemonstrationAccounts.All)
        {
            var user = await users.FindByNameAsync(account.UserName);
            Assert.NotNull(user);
            Assert.Equal(account.Seat, user.Seat);
        }

        Assert.True(await users.CheckPasswordAsync((await users.FindByNameAsync("bangong1"))!, password));
    }

    [Theory]
    [InlineData("zuzhang1"), InlineData("zuyuan3"), InlineData("wuhua"), InlineData("gaoxin"), InlineData("zhujian"), InlineData("jiaoyu"), InlineData("puji")]
    public async Task Accounts_OfThoseWhoWork_SeeIssues(string userName)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        var id = await db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        var viewer = await new Kunming.Supervision.Data.Accounts.ViewerQuery(db).FindAsync(id, Today, TestContext.Current.CancellationToken);
        Assert.NotNull(viewer);
        db.Scope = Kunming.Supervision.Data.Scopes.RowScope.Of(viewer);
        Assert.NotEqual(0, await db.Issues.VisibleTo(viewer).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(userName.StartsWith("zuzhang", StringComparison.Ordinal), viewer.LedGroups.Count > 0);
    }

    [Fact]
    public async Task Seed_NilFindings_ContradictNoChecklist() =>
        Assert.DoesNotContain(
            await site.App.InDb(db => db.Visits.AsNoTracking().Where(v => v.NilSigned != null).ToListAsync(TestContext.Current.CancellationToken)), v => v.ProblemItems.Count > 0);

    [Fact]
    public async Task Seed_ApplicationsThatWait_HaveOneAmongThemThatWasPiledOnTheLastDay()
    {
        var found = await site.App.InDb(async db =>
        {
            var waiting = await db.Issues.AsNoTracking().Where(i => i.Status == IssueStatus.CloseOutApplied || i.Status == IssueStatus.FirstVerified).ToListAsync(TestContext.Current.CancellationToken);
            return await db.WarningsOfAsync(waiting, TestContext.Current.CancellationToken);
        });

        Assert.Contains(found.SelectMany(w => w), w => w.Kind is EvidenceKind.LastDay);
    }

    [Fact]
    public async Task Recusals_OfTheStory_StandInEveryStateAndHideTheUnit()
    {
        await AssertAll(db => db.Recusals.Select(r => r.Status));
        await using var scope = site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        var id = await db.Users.Where(u => u.UserName == "zuyuan2").Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        var viewer = await new Kunming.Supervision.Data.Accounts.ViewerQuery(db).FindAsync(id, Today, TestContext.Current.CancellationToken);
        db.Scope = Kunming.Supervision.Data.Scopes.RowScope.Of(viewer!);

        Assert.Single(viewer!.Recusals);
        Assert.False(await db.Issues.AnyAsync(i => viewer.Recusals.Contains(i.OrganisationId), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("shenjiju", true), InlineData("caizheng", false)]
    public async Task Accounts_OfThoseWhoAreLent_SeeRunningTasksOnly(string userName, bool sees)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        var id = await db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        var viewer = await new Kunming.Supervision.Data.Accounts.ViewerQuery(db).FindAsync(id, Today, TestContext.Current.CancellationToken);
        Assert.NotNull(viewer);
        db.Scope = Kunming.Supervision.Data.Scopes.RowScope.Of(viewer);

        Assert.Empty(viewer.Groups);
        Assert.Equal(sees, await db.Tasks.AnyAsync(TestContext.Current.CancellationToken));
        Assert.Equal(sees, await db.Issues.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Clock_MadeAnHourAgo_StandsAnHourAfterItsStart()
    {
        var real = new TestClock(new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var clock = new DemonstrationClock(real.GetUtcNow().AddHours(-1), real);
        Assert.InRange(clock.GetUtcNow(), DemonstrationClock.Start.AddHours(1), DemonstrationClock.Start.AddHours(1).AddMinutes(1));
    }

    private Task<int> Count<T>(Func<SupervisionDbContext, IQueryable<T>> query) => site.App.InDb(db => query(db).CountAsync(TestContext.Current.CancellationToken));

    private async Task AssertAll<T>(Func<SupervisionDbContext, IQueryable<T>> query, params T[] except)
        where T : struct, Enum
    {
        var found = await site.App.InDb(db => query(db).Distinct().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Enum.GetValues<T>().Except(found).Except(except));
    }
}
