using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Data.Visits;

public static class VisitQueries
{
    extension(IQueryable<Visit> visits)
    {
        /// <summary>The office and the leaders see all, a group's officers their group's, a county those paid to its jurisdiction. Inspected units see none.</summary>
        public IQueryable<Visit> VisibleTo(Viewer viewer) =>
            viewer.SeesCity ? visits
            : viewer.IsCounty ? visits.Where(v => viewer.Groups.Contains(v.GroupId) || v.JurisdictionId == viewer.JurisdictionId)
            : visits.Where(v => viewer.Groups.Contains(v.GroupId));
    }
}
