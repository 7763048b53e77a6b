using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Data.Issues;

/// <summary>What has become of issues between two midnights.</summary>
public enum IssueChange
{
    /// <summary>新增: registered between.</summary>
    New,

    /// <summary>状态变化: was there and took at least one step.</summary>
    Moved,

    /// <summary>销号: the last step between closed it.</summary>
    Closed,

    /// <summary>反弹: came back at least once.</summary>
    Relapsed,
}

/// <summary>An issue as it stood at two midnights.</summary>
/// <param name="StepBefore">The event that had brought it where it stood at the first midnight; null when it was not there, and so on.</param>
/// <param name="Steps">How many steps it took between.</param>
public sealed record IssueThen(
    Guid Id, string Number, DateOnly FoundOn, Guid? GroupId, string Unit, string? Facts, string? StepBefore, string? StepAfter, int Steps)
{
    public IssueStatus? Before => StepBefore is null ? null : IssueCourse.StatusAfter[StepBefore];

    public IssueStatus? After => StepAfter is null ? null : IssueCourse.StatusAfter[StepAfter];
}

/// <summary>
/// The issue list at an earlier midnight, told from the history: a row is where the last step before that moment had brought it. Who sees an issue today
/// sees its past, and nobody else.
/// </summary>
public static class IssueTimes
{
    private static readonly string[] Steps = [.. IssueCourse.StatusAfter.Keys];
    private static readonly string[] Closing = [.. IssueCourse.EventsTo(IssueStatus.ClosedOut, IssueStatus.Sustained)];

    extension(SupervisionDbContext db)
    {
        private IQueryable<HistoryEntry> StepsOfIssues => db.History.Where(h => h.Subject == nameof(Issue) && Steps.Contains(h.Event));

        /// <summary>Those that were there at a moment, and stood so when a state is given.</summary>
        public IQueryable<Issue> StoodAt(IQueryable<Issue> issues, DateTimeOffset moment, IssueStatus? status)
        {
            var (at, steps) = (moment.ToUniversalTime(), db.StepsOfIssues);
            var there = issues.Where(i => i.Registered.On < at);
            if (status is not { } wanted)
            {
                return there;
            }

            // Most have not moved since: they stand where they stood.
            var events = IssueCourse.EventsTo(wanted);
            var moved = steps.Where(h => h.By.On >= at).Select(h => h.SubjectId);
            return there.Where(i => moved.Contains(i.Id)
                ? events.Contains(steps.Where(h => h.SubjectId == i.Id && h.By.On < at).OrderByDescending(h => h.Id).Select(h => h.Event).First())
                : i.Status == wanted);
        }

        public IQueryable<Issue> ChangedBetween(IQueryable<Issue> issues, IssueChange change, DateTimeOffset from, DateTimeOffset until)
        {
            var (a, b) = (from.ToUniversalTime(), until.ToUniversalTime());
            var between = db.StepsOfIssues.Where(h => h.By.On >= a && h.By.On < b);
            return change switch
            {
                IssueChange.New => issues.Where(i => i.Registered.On >= a && i.Registered.On < b),
                IssueChange.Moved => issues.Where(i => i.Registered.On < a && between.Select(h => h.SubjectId).Contains(i.Id)),
                IssueChange.Closed => issues.Where(i => between.Where(h => Closing.Contains(h.Event)).Select(h => h.SubjectId).Contains(i.Id)
                    && Closing.Contains(between.Where(h => h.SubjectId == i.Id).OrderByDescending(h => h.Id).Select(h => h.Event).First())),
                IssueChange.Relapsed => issues.Where(i => between.Where(h => h.Event == nameof(IssueRelapsed)).Select(h => h.SubjectId).Contains(i.Id)),
                _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
            };
        }

        /// <summary>Rows of issues that are already narrowed, ordered and cut.</summary>
        public IQueryable<IssueThen> ThenAndThen(IQueryable<Issue> issues, DateTimeOffset from, DateTimeOffset until)
        {
            var (a, b, steps) = (from.ToUniversalTime(), until.ToUniversalTime(), db.StepsOfIssues);
            return issues.Select(i => new IssueThen(
                i.Id, i.Number, i.FoundOn, i.GroupId, db.Organisations.Where(o => o.Id == i.OrganisationId).Select(o => o.Name).First(),
                i.Status == IssueStatus.ReferredAsClue ? null : i.Facts.Substring(0, IssueLines.LineLength),
                steps.Where(h => h.SubjectId == i.Id && h.By.On < a).OrderByDescending(h => h.Id).Select(h => h.Event).FirstOrDefault(),
                steps.Where(h => h.SubjectId == i.Id && h.By.On < b).OrderByDescending(h => h.Id).Select(h => h.Event).FirstOrDefault(),
                steps.Count(h => h.SubjectId == i.Id && h.By.On >= a && h.By.On < b)));
        }
    }
}
