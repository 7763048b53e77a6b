using Kunming.Supervision.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Regulations;

public static class RegulationQueries
{
    extension(SupervisionDbContext db)
    {
        /// <summary>The catalogue, documents by title and the newest version first; some dozens, read whole.</summary>
        public async Task<IReadOnlyList<Regulation>> CatalogueAsync(CancellationToken cancellationToken = default) =>
            await db.Regulations.AsNoTracking().OrderBy(r => r.Title).ThenByDescending(r => r.From).ToListAsync(cancellationToken);
    }

    extension(IEnumerable<Regulation> catalogue)
    {
        /// <summary>The clauses with these ids, as they are cited; an id that is none is left out.</summary>
        public IReadOnlyList<CitedClause> Cited(IEnumerable<Guid> ids)
        {
            var wanted = ids.ToHashSet();
            return [.. catalogue.SelectMany(r => r.Clauses.Where(c => wanted.Contains(c.Id)).Select(r.Cite))];
        }
    }
}
