using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Domain.Sealed;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <param name="Until">From when on the person could see no more.</param>
public sealed record KnowledgeRow(string Officer, KnowledgeRole Role, string Organisation, DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>知情记录: who could have known, and when; for those who see the order, so for office and leader once it is opened.</summary>
public sealed class KnowledgeModel(SupervisionDbContext db) : SealedPage<SealedOrder>(db)
{
    public IReadOnlyList<KnowledgeRow> Rows { get; private set; } = [];

    public bool Later => Record.Status is SealedOrderStatus.Opened;

    protected override IQueryable<SealedOrder> Visible => Db.SealedOrders.AsNoTracking().VisibleTo(Db, Viewer);

    public async Task OnGetAsync()
    {
        var unsealing = await Db.Unsealings.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(u => u.Id == Id, Aborted);
        var signed = unsealing?.Pledges.Where(p => p.SignedAt is not null).ToList() ?? [];
        var ids = signed.ConvertAll(p => p.OfficerId);
        var bodies = await (from officer in Db.Officers join body in Db.Organisations on officer.OrganisationId equals body.Id where ids.Contains(officer.Id) select new { officer.Id, body.Name })
            .ToDictionaryAsync(o => o.Id, o => o.Name, Aborted);
        Rows =
        [
            .. Record.Knowers.OrderBy(k => k.Since).Select(k => new KnowledgeRow(k.Officer, k.Role, k.Organisation, k.Since, k.Until)),
            .. signed.OrderBy(p => p.SignedAt).Select(p => new KnowledgeRow(
                p.Officer, p.OfficerId == unsealing!.Opened?.OfficerId ? KnowledgeRole.Opener : KnowledgeRole.Member, bodies.GetValueOrDefault(p.OfficerId, "—"), p.SignedAt!.Value, p.BlindSince)),
        ];
    }
}
