using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Data.TalentPool;

/// <summary>What people of the pool have left unfinished, as the list of reviews names it.</summary>
public sealed class UnfinishedWorkTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Of_TheHeadAndAnOwnerOfAMeasure_AreWhatWaitsForEach()
    {
        var applied = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);
        var open = await scene.AddIssueAsync(IssueStatus.Rectifying);
        var liaison = scene.Liaison.Officer;
        await scene.App.InDb(async db =>
        {
            (await db.Issues.SingleAsync(i => i.Id == open.Id)).AddMeasure("补齐资料", liaison.Name, null, null, scene.As(scene.Liaison), scene.Now);
            return await db.SaveChangesAsync();
        });

        var found = await OfAsync(scene.Office, scene.GroupLeader, scene.Liaison, scene.CityLeader);
        var visited = await scene.App.InDb(db => db.Visits.AsNoTracking().SingleAsync(v => v.Id == scene.Visit.Id));

        Assert.Contains(new UnfinishedItem(scene.GroupLeader.Officer.Id, UnfinishedKind.Issue, applied.Id, applied.Number), found[scene.GroupLeader.Officer.Id]);
        Assert.Equal([new UnfinishedItem(liaison.Id, UnfinishedKind.Measure, open.Id, open.Number)], found[liaison.Id]);
        Assert.Empty(found[scene.CityLeader.Officer.Id]);
        Assert.Contains((await OfAsync(scene.Office, [.. Everybody.Where(p => p.Officer.Id == visited.Recorded.OfficerId)])).SelectMany(f => f), f => f.Kind is UnfinishedKind.Visit && f.RecordId == visited.Id);
    }

    [Fact]
    public async Task Of_WhatTheReaderDoesNotSee_IsLeftOut()
    {
        var applied = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);

        Assert.DoesNotContain((await OfAsync(scene.OtherCounty, scene.GroupLeader))[scene.GroupLeader.Officer.Id], i => i.RecordId == applied.Id);
    }

    private IEnumerable<TestPerson> Everybody => [scene.Office, scene.GroupLeader, scene.GroupMember, scene.OtherGroupLeader];

    private Task<ILookup<Guid, UnfinishedItem>> OfAsync(TestPerson reader, params TestPerson[] people) => scene.App.InDb(db =>
        new UnfinishedWork(db, scene.As(reader), CancellationToken.None).OfAsync([.. people.Select(p => new UnfinishedOf(p.Officer.Id, p.Officer.Name, p.Officer.OrganisationId))]));
}
