using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports.Circulars;

namespace Kunming.Supervision.Data.Reports;

public static class CircularQueries
{
    extension(Viewer viewer)
    {
        public Sight<Circular> SightOfCirculars => new()
        {
            { viewer.IsOffice, "党风政风监督室起草通报", _ => true },
            { viewer.IsLeader, "通报已报委领导", c => c.TimesSubmitted > 0 },
            { !viewer.SeesCity && Seats.Supervise(viewer.Seat), "通报已印发", c => c.Status == CircularStatus.Issued },
        };
    }

    extension(IQueryable<Circular> circulars)
    {
        /// <summary>The office's own; the leaders from submission on; once issued, everybody who supervises.</summary>
        public IQueryable<Circular> VisibleTo(Viewer viewer) => circulars.SeenBy(viewer.SightOfCirculars);
    }
}
