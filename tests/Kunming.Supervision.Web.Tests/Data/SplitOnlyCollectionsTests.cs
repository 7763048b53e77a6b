using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Data;

/// <summary>The framework's own text of a query says whether it would be asked as several; no database is needed to see it.</summary>
public sealed class SplitOnlyCollectionsTests : IDisposable
{
    private readonly SupervisionDbContext _db = new(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision("Host=somewhere").Options);

    private IQueryable<Issue> Issues => _db.Issues.AsNoTracking();

    public void Dispose() => _db.Dispose();

    [Fact]
    public void Values_AreOneQuery() => Assert.False(IsSplit(Issues.Where(i => i.Measures.Any()).OrderBy(i => i.Number).Select(i => i.Number)));

    [Fact]
    public void CountsOfCollections_AreOneQuery() =>
        Assert.False(IsSplit(Issues.Select(i => new { i.Id, i.Measures.Count, Open = i.Measures.Count(m => m.DueOn < i.FoundOn), Latest = i.Measures.Max(m => m.DueOn) })));

    [Fact]
    public void JoinedNames_AreOneQuery() =>
        Assert.False(IsSplit(from i in Issues
                             join o in _db.Organisations on i.OrganisationId equals o.Id
                             where o.Code != ""
                             select new { i.Number, o.Name, Group = _db.UnitGroups.Where(g => g.Id == i.GroupId).Select(g => g.Name).First() }));

    [Fact]
    public void GroupedCounts_AreOneQuery() => Assert.False(IsSplit(Issues.GroupBy(i => i.GroupId).Select(g => new { g.Key, Number = g.Count() })));

    [Fact]
    public void RecordsWithoutCollections_AreOneQuery() => Assert.False(IsSplit(_db.IssueCategories.AsNoTracking().Where(c => c.Order > 1)));

    [Fact]
    public void RecordsWithCollections_AreSplit() => Assert.True(IsSplit(Issues.Where(i => i.Relapses > 0).OrderBy(i => i.Number).TakeFixed(5)));

    [Fact]
    public void RecordsWithinAProjection_AreSplit() => Assert.True(IsSplit(Issues.Select(i => new { i.Number, Whole = i })));

    [Fact]
    public void RecordsThatAJoinMakes_AreSplit() =>
        Assert.True(IsSplit(from i in Issues join o in _db.Organisations on i.OrganisationId equals o.Id where o.Code != "" select i));

    [Fact]
    public void ListsWithinAProjection_AreSplit() => Assert.True(IsSplit(Issues.Select(i => new { i.Number, Days = i.Measures.Select(m => m.DueOn).ToList() })));

    [Fact]
    public void WhatTheProgramWorksOut_IsSplit() => Assert.True(IsSplit(Issues.Select(i => new { i.Number, Whole = Describe(i) })));

    [Fact]
    public void WhatAQuerySays_Stays()
    {
        Assert.False(IsSplit(Issues.AsSingleQuery()));
        Assert.True(IsSplit(Issues.Select(i => i.Number).AsSplitQuery()));
    }

    private static string Describe(Issue issue) => $"{issue.Number}{issue.Measures.Count}";

    private static bool IsSplit<T>(IQueryable<T> query) => query.ToQueryString().Contains("split-query mode", StringComparison.OrdinalIgnoreCase);
}
