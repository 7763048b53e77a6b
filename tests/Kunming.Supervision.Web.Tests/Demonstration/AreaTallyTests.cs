using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Demonstration;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Demonstration;

/// <summary>县区汇总 against the catalogue's own definitions, over the demonstration.</summary>
public sealed class AreaTallyTests(DemonstrationFixture site) : IClassFixture<DemonstrationFixture>
{
    private static readonly DateOnly Today = ChinaTime.DayOf(DemonstrationClock.Start);

    [Fact]
    public async Task AreaTallies_EveryAreaAndQuarter_AreTheIndicatorsFigures()
    {
        var office = await AsAsync("bangong1");
        var seen = new decimal[AreaTally.Columns.Count];
        for (var (quarter, left) = (Quarter.Of(Today), 3); left > 0; (quarter, left) = (quarter.Previous, left - 1))
        {
            var tallies = await InScope(office, db => db.AreaTalliesAsync(quarter, office, Today));
            Assert.NotEmpty(tallies);
            foreach (var tally in tallies)
            {
                var figures = (await InScope(office, db => new FigureCounter(db).NowAsync(quarter, new(JurisdictionId: tally.JurisdictionId), Today))).ToDictionary(f => f.Code, f => f.Value);
                Assert.Equal(AreaTally.Columns.Select(c => (c.Indicator.Code, figures[c.Indicator.Code])), AreaTally.Columns.Select(c => (c.Indicator.Code, (decimal)c.Of(tally))));
                seen = [.. seen.Zip(AreaTally.Columns, (sum, c) => sum + c.Of(tally))];
            }
        }

        Assert.All(seen, sum => Assert.NotEqual(0, sum));
    }

    [Fact]
    public async Task AreaTallies_CountyAndRecusedViewer_AreCountedThroughWhatTheySee()
    {
        var (office, county, quarter) = (await AsAsync("bangong1"), await AsAsync("wuhua"), Quarter.Of(Today).Previous);
        var all = await InScope(office, db => db.AreaTalliesAsync(quarter, office, Today));
        Assert.Equal(all.Where(t => t.JurisdictionId == county.JurisdictionId), await InScope(county, db => db.AreaTalliesAsync(quarter, county, Today)));

        var unit = await site.App.InDb(db => db.Issues.FoundIn(quarter).GroupBy(i => i.OrganisationId).OrderByDescending(g => g.Count()).Select(g => new { g.Key, Count = g.Count() }).FirstAsync());
        var recused = office with { Recusals = [unit.Key] };
        var rest = await InScope(recused, db => db.AreaTalliesAsync(quarter, recused, Today));
        Assert.InRange(all.Sum(t => t.Found) - rest.Sum(t => t.Found), 1, unit.Count);

        // The function of the database answers nobody but those who see all: whoever asks it otherwise gets nothing.
        Assert.Empty(await InScope(recused, db => db.Database.SqlQuery<AreaTally>($"select * from tally_by_area({quarter.Start}, {quarter.End}, {Today})").ToListAsync()));
        Assert.Empty(await InScope(county, db => db.Database.SqlQuery<AreaTally>($"select * from tally_by_area({quarter.Start}, {quarter.End}, {Today})").ToListAsync()));
    }

    private async Task<Viewer> AsAsync(string account) =>
        (await site.App.InDb(async db => await new ViewerQuery(db).FindAsync(await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(), Today)))!;

    private Task<T> InScope<T>(Viewer viewer, Func<Kunming.Supervision.Data.SupervisionDbContext, Task<T>> ask) => site.App.InDb(ask, RowScope.Of(viewer));
}
