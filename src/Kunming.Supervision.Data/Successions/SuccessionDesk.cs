using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Successions;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Successions;

/// <summary>
/// Reads what an officer hands over and moves it. Who signs does not yet see what he signs for, and the one who offers may not see all of it: so
/// the list is read, and the records are told, by the program; pages show of it number, headline and count.
/// </summary>
public sealed class SuccessionDesk(SupervisionDbContext db)
{
    /// <summary>Officers who could be a party, as they stand today.</summary>
    public async Task<IReadOnlyList<SuccessionParty>> PartiesAsync(IQueryable<Domain.Officers.Officer> officers, CancellationToken cancellationToken = default)
    {
        var people = await (
            from officer in officers.AsNoTracking()
            join body in db.Organisations on officer.OrganisationId equals body.Id
            join account in db.Users on officer.Id equals account.OfficerId into accounts
            from account in accounts.DefaultIfEmpty()
            orderby body.Code, officer.Name, officer.Id
            select new { officer.Id, officer.Name, BodyId = body.Id, Body = body.Name, body.JurisdictionId, AccountId = (Guid?)account!.Id, account.Seat, Enabled = account != null && account.Enabled })
            .ToListAsync(cancellationToken);
        var ids = people.ConvertAll(p => p.Id);
        var groups = (await db.UnitGroups.AsNoTracking().SelectMany(g => g.Officers, (g, m) => new { GroupId = g.Id, m.OfficerId, m.Until })
            .Where(m => m.Until == null && ids.Contains(m.OfficerId)).ToListAsync(cancellationToken)).ToLookup(m => m.OfficerId, m => m.GroupId);
        return [.. people.Select(p => new SuccessionParty(p.Id, p.Name, p.BodyId, p.Body, p.JurisdictionId, p.AccountId, p.Seat, p.Enabled && p.Seat != null, [.. groups[p.Id]]))];
    }

    public async Task<SuccessionParty?> PartyAsync(Guid officerId, CancellationToken cancellationToken = default) =>
        (await PartiesAsync(db.Officers.Where(o => o.Id == officerId), cancellationToken)).SingleOrDefault();

    /// <summary>Everybody whose work the viewer may have handed over.</summary>
    public async Task<IReadOnlyList<SuccessionParty>> OfferableAsync(Viewer by, CancellationToken cancellationToken = default) =>
        [.. (await PartiesAsync(db.Officers, cancellationToken)).Where(p => (p.AccountId is not null || p.Groups.Count > 0) && Succession.MayOffer(p, by))];

    public async Task<IReadOnlyList<OpenMatter>> OpenAsync(SuccessionParty who, CancellationToken cancellationToken = default)
    {
        var scope = db.Scope;
        db.Scope = RowScope.System("succession");
        try
        {
            return await new OpenWork(db).OfAsync(who, cancellationToken);
        }
        finally
        {
            db.Scope = scope;
        }
    }

    /// <summary>
    /// Leaves out what one of these officers keeps out of today: nobody reads of it, signs for it, or learns that there is any. It stays with whoever
    /// has it, and goes to another successor.
    /// </summary>
    public async Task<IReadOnlyList<OpenMatter>> ExceptRecusedAsync(IReadOnlyList<OpenMatter> matters, DateOnly today, IReadOnlyList<Guid> officers, CancellationToken cancellationToken = default)
    {
        var recusals = (await db.Officers.Where(o => officers.Contains(o.Id)).Select(o => SupervisionDbContext.ActiveRecusals(o.Id, today)).ToListAsync(cancellationToken)).SelectMany(r => r).Distinct().ToList();
        if (recusals.Count is 0)
        {
            return matters;
        }

        // The same rules as everywhere: whoever sees the city, less what these officers are recused of.
        var reader = new Viewer(Guid.Empty, Guid.Empty, "", Guid.Empty, "", Guid.Empty, Seat.PartyConductOffice, [], []) { Recusals = recusals };
        var ids = matters.Select(m => m.RecordId).Distinct().ToList();
        var scope = db.Scope;
        db.Scope = RowScope.System("succession");
        try
        {
            var (tasks, visits, issues, letters) = (
                await db.Tasks.VisibleTo(reader).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken),
                await db.Visits.VisibleTo(reader).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken),
                await db.Issues.VisibleTo(reader).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken),
                await db.Handovers.VisibleTo(reader).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken));
            return [.. matters.Where(m => m.Kind switch
            {
                SuccessionKind.Task or SuccessionKind.Crew => tasks.Contains(m.RecordId),
                SuccessionKind.Visit => visits.Contains(m.RecordId),
                SuccessionKind.Issue or SuccessionKind.Application or SuccessionKind.Verification or SuccessionKind.Recheck => issues.Contains(m.RecordId),
                SuccessionKind.IssuedLetter or SuccessionKind.ReceivedLetter => letters.Contains(m.RecordId),
                _ => true,
            })];
        }
        finally
        {
            db.Scope = scope;
        }
    }

    /// <summary>Signs, tells every record, moves places and lists, and saves all of it at once.</summary>
    public async Task AcceptAsync(Succession succession, SuccessionParty from, SuccessionParty to, IReadOnlyList<OpenMatter> matters, Viewer by, DateTimeOffset on, CancellationToken cancellationToken = default)
    {
        var told = succession.Accept(from, to, matters, by, on);
        var scope = db.Scope;
        db.Scope = RowScope.System("succession");
        try
        {
            foreach (var (item, happened) in told)
            {
                if (await FindAsync(item.Kind, item.RecordId, cancellationToken) is { } record)
                {
                    record.Succeed(happened);
                }
            }

            var lists = told.Where(t => t.Item.Kind is SuccessionKind.Import).Select(t => t.Item.RecordId).ToList();
            if (lists.Count > 0)
            {
                await db.Set<ImportBatch>().Where(b => lists.Contains(b.Id)).ExecuteUpdateAsync(set => set.SetProperty(b => b.AccountId, by.AccountId), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            db.Scope = scope;
        }
    }

    /// <returns>Null for a list on its way in, which is no aggregate.</returns>
    private async Task<Aggregate?> FindAsync(SuccessionKind kind, Guid id, CancellationToken cancellationToken) => kind switch
    {
        SuccessionKind.Leadership or SuccessionKind.Membership => await db.UnitGroups.SingleAsync(g => g.Id == id, cancellationToken),
        SuccessionKind.Task or SuccessionKind.Crew => await db.Tasks.SingleAsync(t => t.Id == id, cancellationToken),
        SuccessionKind.Visit => await db.Visits.SingleAsync(v => v.Id == id, cancellationToken),
        SuccessionKind.Issue or SuccessionKind.Application or SuccessionKind.Verification or SuccessionKind.Recheck => await db.Issues.SingleAsync(i => i.Id == id, cancellationToken),
        SuccessionKind.IssuedLetter or SuccessionKind.ReceivedLetter => await db.Handovers.SingleAsync(h => h.Id == id, cancellationToken),
        SuccessionKind.Report => await db.Reports.SingleAsync(r => r.Id == id, cancellationToken),
        SuccessionKind.Decision => await db.Minutes.SingleAsync(m => m.Id == id, cancellationToken),
        SuccessionKind.Import => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
