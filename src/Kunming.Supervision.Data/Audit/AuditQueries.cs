using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Data.Audit;

public static class AuditQueries
{
    extension(IQueryable<AuditEntry> entries)
    {
        /// <summary>
        /// The audit administrator sees every act, those of the administrators too; the security administrator the acts of users and of nobody known;
        /// nobody else sees any (docs/audit.md).
        /// </summary>
        public IQueryable<AuditEntry> VisibleTo(Viewer viewer) => viewer.Seat switch
        {
            Seat.AuditAdministrator => entries,
            Seat.SecurityAdministrator => entries.Where(a => a.Seat == null
                || (a.Seat != Seat.SystemAdministrator && a.Seat != Seat.SecurityAdministrator && a.Seat != Seat.AuditAdministrator)),
            _ => entries.Where(a => false),
        };
    }
}
