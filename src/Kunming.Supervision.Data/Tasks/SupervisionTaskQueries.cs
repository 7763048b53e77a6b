using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Data.Tasks;

public static class SupervisionTaskQueries
{
    extension(IQueryable<SupervisionTask> tasks)
    {
        /// <summary>
        /// The office and the leaders see all; a group's officers what was issued to them and what their own leader drafts; a county its own.
        /// A task that is not yet issued is nobody else's business.
        /// </summary>
        public IQueryable<SupervisionTask> VisibleTo(Viewer viewer)
        {
            var county = viewer.IsCounty ? viewer.JurisdictionId : Guid.Empty;
            return viewer.SeesCity
                ? tasks
                : tasks.Where(t => t.JurisdictionId == county || (viewer.Groups.Contains(t.GroupId)
                    && (SupervisionTaskNames.SinceIssue.Contains(t.Status) || (t.Origin == TaskOrigin.OwnJudgement && viewer.LedGroups.Contains(t.GroupId)))));
        }
    }
}
