using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueCourseTests
{
    public static TheoryData<IssueStatus> Statuses => [.. Enum.GetValues<IssueStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void StatusAfter_TheLastStepOfAnIssue_IsItsStatus(IssueStatus status)
    {
        var issue = Given.IssueAt(status).Issue;

        Assert.Equal(status, IssueCourse.StatusAfter[issue.Events.Last(e => IssueCourse.StatusAfter.ContainsKey(e.GetType().Name)).GetType().Name]);
    }

    [Fact]
    public void StatusAfter_OtherEvents_AreThoseThatLeaveTheStatus()
    {
        string[] quiet =
        [
            nameof(IssueRevised), nameof(IssueCauseAnalysed), nameof(IssueObjected), nameof(IssueObjectionDismissed), nameof(IssueWarningsPassed),
            nameof(IssueRechecked), nameof(IssueHeldAtRecheck), nameof(IssueTookIn), nameof(IssueFinderDissolved),
        ];
        var events = typeof(Issue).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)) && t.Namespace == typeof(Issue).Namespace && t.Name.StartsWith("Issue", StringComparison.Ordinal));

        Assert.Equal(events.Select(e => e.Name).Order(StringComparer.Ordinal), IssueCourse.StatusAfter.Keys.Concat(quiet).Order(StringComparer.Ordinal));
    }
}
