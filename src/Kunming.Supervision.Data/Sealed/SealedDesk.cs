using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Sealed;

/// <summary>The facts for the recusal check, and the opening itself.</summary>
public sealed class SealedDesk(SupervisionDbContext db)
{
    /// <summary>A tie without what it says of others; waived by somebody, for a reason that is not asked here.</summary>
    private sealed record KnownTie(Guid Id, Guid OfficerId, string Kind, Guid? OrganisationId, Guid JurisdictionId, DateOnly? Begins, DateOnly? Ends, bool Waived)
    {
        public TieFact ToFact(DateOnly day) => new(Id, OfficerId, Enum.Parse<TieKind>(Kind), OrganisationId, JurisdictionId, Begins, Ends, Waived ? new("", "", day) : null);
    }

    /// <summary>Everybody who serves in the order's group on a day, with what the check goes by; recusals and ties only of its own targets and their places.</summary>
    public async Task<IReadOnlyList<SealedCandidate>> CandidatesAsync(SealedOrder order, DateOnly day, CancellationToken cancellationToken = default)
    {
        var people = await (
            from member in db.UnitGroups.Where(g => g.Id == order.GroupId).SelectMany(g => g.Officers)
            join officer in db.Officers on member.OfficerId equals officer.Id
            join body in db.Organisations on officer.OrganisationId equals body.Id
            where member.From <= day && (member.Until == null || member.Until > day)
            orderby member.Leads descending, body.Code, officer.Name, officer.Id
            select new { officer.Id, officer.Name, BodyId = body.Id, body.JurisdictionId }).ToListAsync(cancellationToken);
        // Who drafts or opens does not see everybody's recusals and ties; the database looks for those of people named here, for whoever sees the order.
        var ties = (await db.Database.SqlQuery<KnownTie>($"select * from sealed_ties({order.Id}, {people.Select(p => p.Id).ToArray()}, {day})")
            .ToListAsync(cancellationToken)).Select(t => t.ToFact(day)).ToLookup(t => (t.OfficerId, IsRecusal: t.Kind is TieKind.Recusal));
        var rules = await db.RotationRulesAsync(day, cancellationToken);
        return
        [
            .. people.Select(p => new SealedCandidate(p.Id, p.Name, p.BodyId, p.JurisdictionId, [.. ties[(p.Id, true)].Select(t => t.OrganisationId!.Value)])
            {
                Ties = new(day, [.. ties[(p.Id, false)]], rules),
            }),
        ];
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
