using Kunming.Supervision.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>Reads who an account is, what for, and in which groups the person serves today: one round trip, for it stands before every page.</summary>
public sealed class ViewerQuery(SupervisionDbContext db)
{
    private static readonly Func<SupervisionDbContext, Guid, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (SupervisionDbContext db, Guid accountId, DateOnly today) =>
            from account in db.Users.AsNoTracking().AsSingleQuery()
            join officer in db.Officers on account.OfficerId equals officer.Id
            join organisation in db.Organisations on officer.OrganisationId equals organisation.Id
            from membership in db.UnitGroups.SelectMany(g => g.Officers, (g, m) => new { GroupId = (Guid?)g.Id, m.OfficerId, m.Leads, m.From, m.Until })
                .Where(m => m.OfficerId == officer.Id && m.From <= today && (m.Until == null || m.Until > today)).DefaultIfEmpty()
            where account.Id == accountId
            select new Row(
                account.Seat, officer.Id, officer.Name, organisation.Id, organisation.Name, organisation.JurisdictionId,
                membership!.GroupId, membership.GroupId != null && membership.Leads));

    /// <returns>Null when the account, its officer or the officer's organisation is gone.</returns>
    public async Task<Viewer?> FindAsync(Guid accountId, DateOnly today, CancellationToken cancellationToken = default)
    {
        var rows = new List<Row>();
        await foreach (var row in Rows(db, accountId, today).WithCancellation(cancellationToken))
        {
            rows.Add(row);
        }

        return rows is not [var found, ..] ? null : new(
            accountId, found.OfficerId, found.Name, found.OrganisationId, found.Organisation, found.JurisdictionId, found.Seat,
            [.. rows.Select(r => r.GroupId).OfType<Guid>()], [.. rows.Where(r => r.Leads).Select(r => r.GroupId).OfType<Guid>()]);
    }

    /// <summary>The person, once for each group served in; without a group when there is none.</summary>
    private sealed record Row(Seat Seat, Guid OfficerId, string Name, Guid OrganisationId, string Organisation, Guid JurisdictionId, Guid? GroupId, bool Leads);
}
