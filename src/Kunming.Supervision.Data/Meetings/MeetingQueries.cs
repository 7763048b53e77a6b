using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Data.Meetings;

public static class MeetingQueries
{
    extension(Viewer viewer)
    {
        public Sight<Meeting> SightOfMeetings => new()
        {
            viewer,
            { viewer.Groups.Count > 0, "在开会的单元组任职", m => m.GroupId != null && viewer.Groups.Contains(m.GroupId.Value) },
            { viewer.IsCounty, "本辖区的会议", m => m.GroupId == null && m.JurisdictionId == viewer.JurisdictionId },
        };
    }

    extension(IQueryable<Meeting> meetings)
    {
        public IQueryable<Meeting> VisibleTo(Viewer viewer) => meetings.SeenBy(viewer.SightOfMeetings);
    }
}
