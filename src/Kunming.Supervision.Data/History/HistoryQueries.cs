using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Data.History;

public static class HistoryQueries
{
    extension(IQueryable<HistoryEntry> entries)
    {
        public IQueryable<HistoryEntry> Of(Guid subjectId) => entries.Where(h => h.SubjectId == subjectId).OrderBy(h => h.Id);

        /// <summary>
        /// What the ledgers list and this person may see: the office and the leaders the master ledger, a group's people their sub-ledger, a
        /// county its own sub-ledger.
        /// </summary>
        public IQueryable<HistoryEntry> LedgerVisibleTo(Viewer viewer)
        {
            var listed = entries.Where(h => h.Ledger != null);
            return viewer.SeesCity ? listed
                : viewer.IsCounty ? listed.Where(h => viewer.Groups.Contains(h.GroupId!.Value) || h.JurisdictionId == viewer.JurisdictionId)
                : listed.Where(h => viewer.Groups.Contains(h.GroupId!.Value));
        }
    }
}
