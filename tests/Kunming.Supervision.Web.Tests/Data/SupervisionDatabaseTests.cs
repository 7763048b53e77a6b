using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Data;

public sealed class SupervisionDatabaseTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("Host=somewhere", 50)]
    [InlineData("Host=somewhere;Max Auto Prepare=0", 0)]
    [InlineData("Host=somewhere;maxautoprepare=7", 7)]
    public void UseSupervision_PreparedStatements_FiftyUnlessTheOperatorSaysOtherwise(string connectionString, int expected)
    {
        using var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(connectionString).Options);
        Assert.Equal(expected, new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).MaxAutoPrepare);
    }

    [Fact]
    public void TakeFixed_Number_StandsInTheQueryAndIsNoParameter()
    {
        using var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision("Host=somewhere").Options);
        var rows = 51;

        Assert.Contains("LIMIT 51", db.Issues.OrderBy(i => i.Id).Select(i => i.Id).TakeFixed(rows).ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseSupervision_RepeatedQuestion_IsPreparedByTheServer()
    {
        var prepared = await site.App.InDb(async db =>
        {
            await db.Database.OpenConnectionAsync();
            for (var time = 0; time < 10; time++)
            {
                await db.Issues.AsNoTracking().Where(i => i.Relapses > time).Select(i => i.Id).ToListAsync();
            }

            return await db.Database.SqlQuery<string>($"select statement as \"Value\" from pg_prepared_statements").ToListAsync();
        });

        Assert.Contains(prepared, s => s.Contains("relapses", StringComparison.Ordinal));
    }
}
