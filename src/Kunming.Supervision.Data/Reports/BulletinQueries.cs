using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports.Bulletins;

namespace Kunming.Supervision.Data.Reports;

public static class BulletinQueries
{
    extension(Viewer viewer)
    {
        public Sight<Bulletin> SightOfBulletins => new() { viewer };
    }

    extension(IQueryable<Bulletin> bulletins)
    {
        /// <summary>The office and the leaders.</summary>
        public IQueryable<Bulletin> VisibleTo(Viewer viewer) => bulletins.SeenBy(viewer.SightOfBulletins);
    }
}
