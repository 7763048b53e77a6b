using Kunming.Supervision.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>Reads who an account is, what for, and in which groups the person serves today.</summary>
public sealed class ViewerQuery(SupervisionDbContext db)
{
    /// <returns>Null when the account, its officer or the officer's organisation is gone.</returns>
    public async Task<Viewer?> FindAsync(Guid accountId, DateOnly today, CancellationToken cancellationToken = default)
    {
        var found = await (
            from account in db.Users
            join officer in db.Officers on account.OfficerId equals officer.Id
            join organisation in db.Organisations on officer.OrganisationId equals organisation.Id
            where account.Id == accountId
            select new { account.Seat, account.OfficerId, officer.Name, OrganisationId = organisation.Id, Organisation = organisation.Name, organisation.JurisdictionId })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var memberships = await db.UnitGroups.AsNoTracking()
            .SelectMany(g => g.Officers, (g, m) => new { g.Id, m.OfficerId, m.Leads, m.From, m.Until })
            .Where(m => m.OfficerId == found.OfficerId && m.From <= today && (m.Until == null || m.Until > today))
            .ToListAsync(cancellationToken);
        return new(
            accountId, found.OfficerId, found.Name, found.OrganisationId, found.Organisation, found.JurisdictionId, found.Seat,
            [.. memberships.Select(m => m.Id)], [.. memberships.Where(m => m.Leads).Select(m => m.Id)]);
    }
}
