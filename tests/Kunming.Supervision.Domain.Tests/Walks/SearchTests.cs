using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Walks;

/// <summary>Every state that can be reached has a way on: nothing waits for somebody who may not.</summary>
public class SearchTests
{
    private static readonly Viewer[] Everybody =
        [Given.Office, Given.SecondOffice, Given.GroupLeader, Given.GroupMember, Given.CountyOfficer, Given.SecondCountyOfficer, Given.Liaison];

    public static TheoryData<string> Findings => ["group", "group, for good", "county", "county, for good", "county on its own commission", "group, grave", "group, contested", "own commission, contested", "nobody"];

    [Theory]
    [MemberData(nameof(Findings))]
    public void Search_FromEveryState_SomeWayLeadsToTheEnd(string finding)
    {
        var good = finding.EndsWith("good", StringComparison.Ordinal);
        var search = new Search(() => Found(finding), Everybody, finding.EndsWith("contested", StringComparison.Ordinal) ? [.. Board.Plays, .. Board.Objections] : Board.Plays);

        Assert.Empty(search.DeadEnds());
        Assert.True(search.States > 50, $"Only {search.States} states: the search proves nothing.");
        Assert.Contains(good ? IssueStatus.Sustained : IssueStatus.ClosedOut, search.Reached);
    }

    /// <summary>The search does find dead ends: with one officer only, the office cannot verify and conclude what a county rectifies itself.</summary>
    [Fact]
    public void Search_OfficeOfOne_CannotEndWhatACountyRectifiesItself()
    {
        var search = new Search(() => Found("county"), [.. Everybody.Except([Given.SecondOffice])], Board.Plays);

        Assert.NotEmpty(search.DeadEnds());
    }

    private static Issue Found(string finding)
    {
        var facts = Given.Facts(sustained: finding.EndsWith("good", StringComparison.Ordinal));
        facts = finding.EndsWith("grave", StringComparison.Ordinal) ? facts with { Severity = IssueSeverity.Grave, LeastDays = 40 } : facts;
        var unit = finding.Contains("own commission", StringComparison.Ordinal) ? Given.CountyCommission : Given.Unit;
        return finding.StartsWith("county", StringComparison.Ordinal) || finding.StartsWith("own", StringComparison.Ordinal)
            ? Issue.TakeFromList("WT-2026-0002", new(null, unit.Id, unit.Name, Given.County), facts, new("清单.xlsx", 4, null, null, null, null), Given.CountyOfficer, Given.Now)
            : finding is "nobody" ? Given.IssueOfNobody()
            : Issue.Raise("WT-2026-0001", Given.VisitAt(VisitStatus.Confirmed), Given.Unit.Name, facts, Given.GroupMember, Given.Now);
    }
}
