using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Data.Meetings;

public static class MinutesQueries
{
    extension(Viewer viewer)
    {
        public Sight<MeetingMinutes> SightOfMinutes => new()
        {
            viewer,
            { viewer.Groups.Count > 0, "在开会的单元组任职", m => m.GroupId != null && viewer.Groups.Contains(m.GroupId.Value) },
            { viewer.IsCounty, "本辖区的会议", m => m.GroupId == null && m.JurisdictionId == viewer.JurisdictionId },
            { Seats.Supervise(viewer.Seat) || viewer.IsLiaison, "纪要议定由本人落实的事项", m => m.Status == MinutesStatus.Issued && m.OwnerIds.Contains(viewer.OfficerId) },
        };
    }

    extension(IQueryable<MeetingMinutes> minutes)
    {
        /// <summary>Whoever sees the meeting; and who answers for something decided there, from the day the minutes are issued.</summary>
        public IQueryable<MeetingMinutes> VisibleTo(Viewer viewer) => minutes.SeenBy(viewer.SightOfMinutes);
    }
}
