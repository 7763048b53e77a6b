using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Archives;

namespace Kunming.Supervision.Data.Archives;

public static class ArchiveQueries
{
    extension(Viewer viewer)
    {
        /// <summary>A package holds the work of the whole city: nothing for who is recused of any part of it.</summary>
        public Sight<ArchivePackage> SightOfArchives => new Sight<ArchivePackage> { viewer }.Without(viewer.Recusals.Count > 0, _ => true);
    }

    extension(IQueryable<ArchivePackage> packages)
    {
        public IQueryable<ArchivePackage> VisibleTo(Viewer viewer) => packages.SeenBy(viewer.SightOfArchives);
    }
}
