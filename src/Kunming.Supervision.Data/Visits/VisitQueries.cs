using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Data.Visits;

public static class VisitQueries
{
    extension(Viewer viewer)
    {
        public Sight<Visit> SightOfVisits => new Sight<Visit>
        {
            viewer,
            { viewer.Groups.Count > 0, "在检查的单元组任职", v => viewer.Groups.Contains(v.GroupId) },
            { viewer.Tasks.Count > 0, "是任务的执行人员，任务正在执行", v => viewer.Tasks.Contains(v.TaskId) },
            { viewer.IsCounty, "检查在本辖区", v => v.JurisdictionId == viewer.JurisdictionId },
        }.Without(viewer.Recusals.Count > 0, v => viewer.Recusals.Contains(v.OrganisationId) || viewer.Recusals.Contains(v.TaskId));
    }

    extension(IQueryable<Visit> visits)
    {
        /// <summary>The office and the leaders see all, a group's officers their group's, a county those paid to its jurisdiction, the assigned those of a running task. Inspected units see none.</summary>
        public IQueryable<Visit> VisibleTo(Viewer viewer) => visits.SeenBy(viewer.SightOfVisits);
    }
}
