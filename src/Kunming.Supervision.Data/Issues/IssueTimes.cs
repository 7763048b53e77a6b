using System.Linq.Expressions;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Query;

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
/// <param name="DueBefore">The promise in force at the first midnight; null when there was none yet, and so on.</param>
/// <param name="Steps">How many steps it took between.</param>
public sealed record IssueThen(
    Guid Id, string Number, DateOnly FoundOn, Guid? GroupId, Guid JurisdictionId, string Unit, string? Facts, string? StepBefore, string? StepAfter, DateOnly? DueBefore, DateOnly? DueAfter, int Steps)
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
    private static readonly IssueStatus[] Unsettled = [.. Enum.GetValues<IssueStatus>().Except(IssueStatuses.Settled)];
    private static readonly string[] Closing = [.. IssueCourse.EventsTo(IssueStatus.ClosedOut, IssueStatus.Sustained)];

    extension(IQueryable<Issue> issues)
    {
        /// <summary>Those to which another day had been granted so often by a moment.</summary>
        public IQueryable<Issue> ExtendedBy(DateTimeOffset moment, int times)
        {
            var at = moment.ToUniversalTime();
            return issues.Where(i => i.TimesExtended >= times && i.Extensions.Count(e => e.Status == ExtensionStatus.Granted && e.Decided!.On < at) >= times);
        }
    }

    extension(SupervisionDbContext db)
    {
        private IQueryable<HistoryEntry> StepsOfIssues => db.History.Where(h => h.Subject == nameof(Issue) && Steps.Contains(h.Event));

        /// <summary>Those that were there at a moment, and stood so when a state is given.</summary>
        public IQueryable<Issue> StoodAt(IQueryable<Issue> issues, DateTimeOffset moment, IssueStatus? status)
        {
            var at = moment.ToUniversalTime();
            var there = issues.Where(i => i.Registered.On < at);
            return status is { } wanted ? db.StoodAmong(there, at, [wanted]) : there;
        }

        /// <summary>Those that were open at a moment, with a promise then in force of which the day lies between two days; null leaves an end open.</summary>
        public IQueryable<Issue> DueThen(IQueryable<Issue> issues, DateTimeOffset moment, DateOnly? from, DateOnly? to)
        {
            var due = DueAt(moment);
            Expression<Func<DateOnly?, bool>> within = d => d != null && (from == null || d >= from) && (to == null || d <= to);
            var open = db.StoodAmong(issues.Where(i => i.Registered.On < moment.ToUniversalTime() && i.Deadline != null), moment.ToUniversalTime(), Unsettled);
            return open.Where(Expression.Lambda<Func<Issue, bool>>(Replace(within, due.Body), due.Parameters));
        }

        // Most have not moved since: they stand where they stood.
        private IQueryable<Issue> StoodAmong(IQueryable<Issue> there, DateTimeOffset at, IReadOnlyList<IssueStatus> wanted)
        {
            var (steps, events) = (db.StepsOfIssues, IssueCourse.EventsTo(wanted));
            var moved = steps.Where(h => h.By.On >= at).Select(h => h.SubjectId);
            return there.Where(i => moved.Contains(i.Id)
                ? events.Contains(steps.Where(h => h.SubjectId == i.Id && h.By.On < at).OrderByDescending(h => h.Id).Select(h => h.Event).First())
                : wanted.Contains(i.Status));
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
            var (dueBefore, dueAfter) = (DueAt(from), DueAt(until));
            Expression<Func<Issue, DateOnly?, DateOnly?, IssueThen>> row = (i, before, after) => new IssueThen(
                i.Id, i.Number, i.FoundOn, i.GroupId, i.JurisdictionId, db.Organisations.Where(o => o.Id == i.OrganisationId).Select(o => o.Name).First(),
                i.Status == IssueStatus.ReferredAsClue ? null : i.Facts.Substring(0, IssueLines.LineLength),
                steps.Where(h => h.SubjectId == i.Id && h.By.On < a).OrderByDescending(h => h.Id).Select(h => h.Event).FirstOrDefault(),
                steps.Where(h => h.SubjectId == i.Id && h.By.On < b).OrderByDescending(h => h.Id).Select(h => h.Event).FirstOrDefault(),
                before, after,
                steps.Count(h => h.SubjectId == i.Id && h.By.On >= a && h.By.On < b));
            var issue = row.Parameters[0];
            return issues.Select(Expression.Lambda<Func<Issue, IssueThen>>(
                Replace(row, issue, Replace(dueBefore, issue), Replace(dueAfter, issue)), issue));
        }
    }

    /// <summary>
    /// The promise in force at a moment: before the first extension that was granted later, the day that it replaced; before the unit had signed for the issue,
    /// the promise of the list that it came from, if the list made one.
    /// </summary>
    private static Expression<Func<Issue, DateOnly?>> DueAt(DateTimeOffset moment)
    {
        var (at, day) = (moment.ToUniversalTime(), ChinaTime.DayOf(moment));
        return i => i.Deadline == null ? null
            : i.ReceivedOn != null && i.ReceivedOn >= day
                ? i.Source != null && i.FirstDueOn != (i.Extensions.Where(e => e.Status == ExtensionStatus.Granted).OrderBy(e => e.Decided!.On).Select(e => (DateOnly?)e.DueOn).FirstOrDefault() ?? i.Deadline.DueOn)
                    ? i.FirstDueOn : null
            : i.TimesExtended == 0 ? i.Deadline.DueOn
            : i.Extensions.Where(e => e.Status == ExtensionStatus.Granted && e.Decided!.On >= at).OrderBy(e => e.Decided!.On).Select(e => (DateOnly?)e.DueOn).FirstOrDefault() ?? i.Deadline.DueOn;
    }

    /// <summary>The body of an expression with others in the place of its parameters.</summary>
    private static Expression Replace(LambdaExpression expression, params ReadOnlySpan<Expression> by)
    {
        var body = expression.Body;
        for (var at = 0; at < by.Length; at++)
        {
            body = ReplacingExpressionVisitor.Replace(expression.Parameters[at], by[at], body);
        }

        return body;
    }
}
