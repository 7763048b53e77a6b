using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

/// <summary>Names are kept for a moment, but never longer than they are true here.</summary>
public sealed class LookupsTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Read_UnitRenamedMeanwhile_HasTheNewNameAtOnce()
    {
        var lookups = scene.App.Services.GetRequiredService<Lookups>();
        Assert.Equal(scene.Unit.Name, (await scene.App.InDb(db => lookups.ReadAsync(db, default))).Units[scene.Unit.Id]);

        await scene.App.InDb(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == scene.Unit.Id)).Rename("燚翀局", scene.Today, TestPeople.Setup);
            return await db.SaveChangesAsync();
        });

        Assert.Equal("燚翀局", (await scene.App.InDb(db => lookups.ReadAsync(db, default))).Units[scene.Unit.Id]);
    }
}
