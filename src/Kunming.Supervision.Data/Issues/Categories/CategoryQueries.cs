using Kunming.Supervision.Domain.Issues.Categories;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues.Categories;

public static class CategoryQueries
{
    extension(SupervisionDbContext db)
    {
        /// <summary>All categories and versions, some dozens, read whole.</summary>
        public async Task<CategoryMap> CategoryMapAsync(CancellationToken cancellationToken = default) => new(
            await db.IssueCategories.AsNoTracking().ToListAsync(cancellationToken), await db.CategoryVersions.AsNoTracking().ToListAsync(cancellationToken));
    }
}
