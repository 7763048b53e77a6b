using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Sealed;

/// <summary>The facts for the recusal check, and the opening itself.</summary>
public sealed class SealedDesk(SupervisionDbContext db)
{
    private sealed record Tie(Guid OfficerId, Guid MatterId);

    /// <summary>Everybody who serves in the order's group on a day, with what the check goes by; recusals only of its own targets.</summary>
    public async Task<IReadOnlyList<SealedCandidate>> CandidatesAsync(SealedOrder order, DateOnly day, CancellationToken cancellationToken = default)
    {
        var people = await (
            from member in db.UnitGroups.Where(g => g.Id == order.GroupId).SelectMany(g => g.Officers)
            join officer in db.Officers on member.OfficerId equals officer.Id
            join body in db.Organisations on officer.OrganisationId equals body.Id
            where member.From <= day && (member.Until == null || member.Until > day)
            orderby member.Leads descending, body.Code, officer.Name, officer.Id
            select new { officer.Id, officer.Name, BodyId = body.Id, body.JurisdictionId }).ToListAsync(cancellationToken);
        // The drafter of a county sees nobody's recusals; the database looks for those of people named here against the targets, for whoever sees the order.
        var ties = (await db.Database.SqlQuery<Tie>($"select officer_id, matter_id from sealed_ties({order.Id}, {people.Select(p => p.Id).ToArray()}, {day})")
            .ToListAsync(cancellationToken)).ToLookup(t => t.OfficerId, t => t.MatterId);
        return [.. people.Select(p => new SealedCandidate(p.Id, p.Name, p.BodyId, p.JurisdictionId, [.. ties[p.Id]]))];
    }

    public async Task<IReadOnlyList<SealedTarget>> TargetsAsync(SealedOrder order, CancellationToken cancellationToken = default) =>
        await db.Organisations.Where(o => order.TargetIds.Contains(o.Id)).Select(o => new SealedTarget(o.Id, o.JurisdictionId)).ToListAsync(cancellationToken);

    /// <summary>
    /// Opens, in the transaction of the form. The opening is stamped and stored first: only by that does the database let its leader read the order, out of
    /// which the task is made. All chains are locked before the first of the two saves.
    /// </summary>
    public async Task<SupervisionTask> OpenAsync(Unsealing unsealing, Viewer by, DateTimeOffset on, CancellationToken cancellationToken = default)
    {
        unsealing.Open(by, on);
        var year = ChinaTime.DayOf(on).Year;
        var number = await db.TakeNumbersAsync(TaskNumber.SeriesOf(year), cancellationToken: cancellationToken);
        await ChainWriter.LockAsync(
            db,
            [HistoryEntry.ChainOf(null, unsealing.JurisdictionId), HistoryEntry.ChainOf(unsealing.GroupId, unsealing.JurisdictionId), AuditEntry.ChainOf(by.AccountId)],
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var order = await db.SealedOrders.SingleAsync(o => o.Id == unsealing.Id, cancellationToken);
        var task = order.Open(TaskNumber.Format(year, number), unsealing);
        db.Add(task);
        await db.SaveChangesAsync(cancellationToken);
        return task;
    }
}
