using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Data.Issues;

public static class IssueQueries
{
    /// <summary>Why those who are to look again see an issue; nobody who is to be looked at learns it.</summary>
    public const string LooksAgain = "所在单元组承担该问题的回头看";

    extension(Viewer viewer)
    {
        public Sight<Issue> SightOfIssues => new Sight<Issue>
        {
            viewer,
            { viewer.Groups.Count > 0, "在发现该问题的单元组任职", i => i.GroupId != null && viewer.Groups.Contains(i.GroupId.Value) },
            { viewer.Tasks.Count > 0, "是任务的执行人员，任务正在执行", i => i.TaskId != null && viewer.Tasks.Contains(i.TaskId.Value) },
            { viewer.Groups.Count > 0, LooksAgain, i => i.RecheckGroupId != null && viewer.Groups.Contains(i.RecheckGroupId.Value) },
            { viewer.IsCounty, "问题发生在本辖区", i => i.JurisdictionId == viewer.JurisdictionId },
            { viewer.IsCounty || viewer.IsLiaison, "所在单位承办整改", i => i.RectifierId == viewer.OrganisationId },
        }.Without(viewer.Recusals.Count > 0, i => viewer.Recusals.Contains(i.Id) || viewer.Recusals.Contains(i.OrganisationId)
            || (i.RectifierId != null && viewer.Recusals.Contains(i.RectifierId.Value)) || (i.TaskId != null && viewer.Recusals.Contains(i.TaskId.Value)));
    }

    extension(IQueryable<Issue> issues)
    {
        /// <summary>
        /// The office and the leaders see all; a group's officers their group's, and what it was drawn to look at again; a county what lies in its jurisdiction or was handed to it; a liaison
        /// only what was handed over to the own unit; whoever is assigned to a running task what its visits found. Case office, desks and administrators see none.
        /// </summary>
        public IQueryable<Issue> VisibleTo(Viewer viewer) =>
            // The rules are expressions, made anew each time; who sees all of them needs none, and the lists of the office are asked for all day.
            viewer.SeesCity && viewer.Recusals.Count is 0 ? issues : issues.SeenBy(viewer.SightOfIssues);

        /// <summary>Applied for, and the office's to verify first, as <see cref="Issue.MayVerifyFirst"/> says: the finding side rectifies it, or there is none.</summary>
        public IQueryable<Issue> OfficeFirst(Viewer viewer) => issues.Where(i =>
            i.Status == IssueStatus.CloseOutApplied && (i.OfficeVerifiesFirst || (i.GroupId == null && i.JurisdictionId == viewer.JurisdictionId)));

        public IQueryable<Issue> Open() => issues.Where(i => !IssueStatuses.Settled.Contains(i.Status));

        /// <summary>Those that cite a clause; asked as the index answers it.</summary>
        public IQueryable<Issue> Citing(Guid clause)
        {
            Guid[] cited = [clause];
            return issues.Where(i => i.ClauseIds.Count > 0 && cited.All(c => i.ClauseIds.Contains(c)));
        }

        /// <summary>Without those for which other numbers stand.</summary>
        public IQueryable<Issue> Counted() => issues.Where(i => !IssueStatuses.CountedElsewhere.Contains(i.Status));

        public IQueryable<Issue> OverdueOn(DateOnly day) => issues.OpenDueIn(null, day.AddDays(-1));

        /// <summary>长期坚持, to be looked at again by a day.</summary>
        public IQueryable<Issue> RecheckBy(DateOnly day) => issues.Where(i => i.Status == IssueStatus.Sustained && i.RecheckOn <= day);

        /// <summary>Somebody has asked for another day and nobody has decided yet.</summary>
        public IQueryable<Issue> AskingForTime() => issues.Where(i => i.AsksExtension);

        public IQueryable<Issue> FoundIn(Domain.Calendar.Quarter quarter)
        {
            var (start, end) = (quarter.Start, quarter.End);
            return issues.Where(i => i.FoundOn >= start && i.FoundOn <= end);
        }
    }
}
