using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Data.Meetings;

public static class MeetingQueries
{
    extension(IQueryable<Meeting> meetings)
    {
        public IQueryable<Meeting> VisibleTo(Viewer viewer) =>
            viewer.SeesCity ? meetings
            : viewer.IsCounty ? meetings.Where(m => viewer.Groups.Contains(m.GroupId!.Value) || (m.GroupId == null && m.JurisdictionId == viewer.JurisdictionId))
            : meetings.Where(m => viewer.Groups.Contains(m.GroupId!.Value));
    }
}
