using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Data.Issues.Bulk;

public static class BulkQueries
{
    extension(IQueryable<BulkRun> runs)
    {
        /// <summary>The own ones.</summary>
        public IQueryable<BulkRun> VisibleTo(Viewer viewer) => runs.Where(r => r.AccountId == viewer.AccountId);
    }
}
