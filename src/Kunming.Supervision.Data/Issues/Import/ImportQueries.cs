using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Data.Issues.Import;

public static class ImportQueries
{
    extension(Viewer viewer)
    {
        /// <summary>The office, the leaders of groups, and the counties import lists; nobody else learns that one can.</summary>
        public bool MayImport => viewer.IsOffice || viewer.LedGroups.Count > 0 || viewer.IsCounty;
    }

    extension(IQueryable<ImportBatch> batches)
    {
        /// <summary>The own lists; the office sees everybody's.</summary>
        public IQueryable<ImportBatch> VisibleTo(Viewer viewer) =>
            viewer.IsOffice ? batches
            : viewer.MayImport ? batches.Where(b => b.AccountId == viewer.AccountId)
            : batches.Where(_ => false);
    }

    extension(IQueryable<Issue> issues)
    {
        /// <summary>What came in with one list.</summary>
        public IQueryable<Issue> FromImport(SupervisionDbContext db, Guid batchId) =>
            issues.Where(i => db.Set<ImportRow>().Any(r => r.IssueId == i.Id && r.BatchId == batchId));
    }
}
