using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>
/// Reads who an account is, what for, in which groups the person serves today, and how the session stands: one round trip, for it is made
/// before every page.
/// </summary>
public sealed class ViewerQuery(SupervisionDbContext db)
{
    private static readonly Func<SupervisionDbContext, Guid, Guid, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (SupervisionDbContext db, Guid accountId, Guid sessionId, DateOnly today) =>
            from account in db.Users.AsNoTracking().AsSingleQuery()
            join officer in db.Officers on account.OfficerId equals officer.Id
            join organisation in db.Organisations on officer.OrganisationId equals organisation.Id
            from membership in db.UnitGroups.SelectMany(g => g.Officers, (g, m) => new { GroupId = (Guid?)g.Id, m.OfficerId, m.Leads, m.From, m.Until })
                .Where(m => m.OfficerId == officer.Id && m.From <= today && (m.Until == null || m.Until > today)).DefaultIfEmpty()
            from session in db.Sessions.Where(s => s.Id == sessionId && s.AccountId == account.Id).DefaultIfEmpty()
            where account.Id == accountId && account.Enabled && account.Seat != null
            select new Row(
                account.Seat!.Value, officer.Id, officer.Name, organisation.Id, organisation.Name, organisation.JurisdictionId,
                organisation.Kind, SupervisionDbContext.AssignedTasks(officer.Id, today), SupervisionDbContext.ActiveRecusals(officer.Id, today), SupervisionDbContext.LedOfficers(officer.Id, today), membership!.GroupId, membership.GroupId != null && membership.Leads,
                account.MustChangePassword, account.PasswordSetOn, account.TwoFactorEnabled,
                (DateTimeOffset?)session!.StartedOn, (DateTimeOffset?)session.SeenOn, session.SecondFactorOn, session.EndedOn, session.End, SupervisionDbContext.ViewerVersion()));

    /// <returns>Null when the account may not act: it is not enabled, has no seat, or its officer or the officer's organisation is gone.</returns>
    public async Task<Viewer?> FindAsync(Guid accountId, DateOnly today, CancellationToken cancellationToken = default) =>
        (await FindAsync(accountId, Guid.Empty, today, cancellationToken))?.Viewer;

    /// <inheritdoc cref="FindAsync(Guid, DateOnly, CancellationToken)"/>
    public async Task<Presence?> FindAsync(Guid accountId, Guid sessionId, DateOnly today, CancellationToken cancellationToken = default)
    {
        var rows = new List<Row>();
        await foreach (var row in Rows(db, accountId, sessionId, today).WithCancellation(cancellationToken))
        {
            rows.Add(row);
        }

        return rows is not [var found, ..] ? null : new(
            new(accountId, found.OfficerId, found.Name, found.OrganisationId, found.Organisation, found.JurisdictionId, found.Seat,
                [.. rows.Where(r => r.Leads || !OrganisationKinds.LendsForTasks(r.Kind)).Select(r => r.GroupId).OfType<Guid>()], [.. rows.Where(r => r.Leads).Select(r => r.GroupId).OfType<Guid>()])
            {
                Tasks = found.Tasks,
                LedOfficers = found.LedOfficers,
                Recusals = found.Recusals,
            },
            found.MustChangePassword, found.PasswordSetOn, found.HasSecondFactor,
            found.StartedOn is { } started ? new(sessionId, started, found.SeenOn!.Value, found.SecondFactorOn, found.EndedOn, found.End) : null, found.Version);
    }

    /// <summary>Everybody who can sign in, as they would see the site that day.</summary>
    public async Task<IReadOnlyList<Viewer>> AllAsync(DateOnly today, CancellationToken cancellationToken = default)
    {
        var people = await (
            from account in db.Users.AsNoTracking()
            join officer in db.Officers on account.OfficerId equals officer.Id
            join organisation in db.Organisations on officer.OrganisationId equals organisation.Id
            where account.Enabled && account.Seat != null
            orderby organisation.Code, officer.Name, account.Id
            select new { AccountId = account.Id, Seat = account.Seat!.Value, OfficerId = officer.Id, officer.Name, OrganisationId = organisation.Id, Organisation = organisation.Name, organisation.JurisdictionId, organisation.Kind, Tasks = SupervisionDbContext.AssignedTasks(officer.Id, today), Recusals = SupervisionDbContext.ActiveRecusals(officer.Id, today), LedOfficers = SupervisionDbContext.LedOfficers(officer.Id, today) })
            .ToListAsync(cancellationToken);
        var memberships = (await db.UnitGroups.AsNoTracking().SelectMany(g => g.Officers, (g, m) => new { GroupId = g.Id, m.OfficerId, m.Leads, m.From, m.Until })
            .Where(m => m.From <= today && (m.Until == null || m.Until > today)).ToListAsync(cancellationToken)).ToLookup(m => m.OfficerId);
        return [.. people.Select(p => new Viewer(
            p.AccountId, p.OfficerId, p.Name, p.OrganisationId, p.Organisation, p.JurisdictionId, p.Seat,
            [.. memberships[p.OfficerId].Where(m => m.Leads || !OrganisationKinds.LendsForTasks(p.Kind)).Select(m => m.GroupId)], [.. memberships[p.OfficerId].Where(m => m.Leads).Select(m => m.GroupId)])
        {
            Tasks = p.Tasks,
            LedOfficers = p.LedOfficers,
            Recusals = p.Recusals,
        })];
    }

    /// <summary>The person, once for each group served in; without a group when there is none.</summary>
    private sealed record Row(
        Seat Seat, Guid OfficerId, string Name, Guid OrganisationId, string Organisation, Guid JurisdictionId, OrganisationKind Kind, Guid[] Tasks, Guid[] Recusals, Guid[] LedOfficers, Guid? GroupId, bool Leads,
        bool MustChangePassword, DateTimeOffset? PasswordSetOn, bool HasSecondFactor,
        DateTimeOffset? StartedOn, DateTimeOffset? SeenOn, DateTimeOffset? SecondFactorOn, DateTimeOffset? EndedOn, SessionEnd? End, long Version);
}

/// <summary>A viewer with what decides whether the session may go on.</summary>
/// <param name="Session">Null when there is no such session.</param>
/// <param name="Version">Of what makes viewers, when this was read (viewers.sql).</param>
public sealed record Presence(Viewer Viewer, bool MustChangePassword, DateTimeOffset? PasswordSetOn, bool HasSecondFactor, SessionState? Session, long Version);

/// <summary>How a session stands.</summary>
public sealed record SessionState(Guid Id, DateTimeOffset StartedOn, DateTimeOffset SeenOn, DateTimeOffset? SecondFactorOn, DateTimeOffset? EndedOn, SessionEnd? End);
