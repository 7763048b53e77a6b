using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool.Appraisals;

/// <summary>What was said of one person after one round, as far as it is for the reader.</summary>
public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<RoundAppraisal>(db)
{
    public PeerBallot? Mine => Record.Ballots.FirstOrDefault(b => b.OfficerId == Viewer.OfficerId);

    /// <summary>In an order that tells nothing of who wrote them.</summary>
    public IReadOnlyList<string> Remarks => [.. Record.Ballots.Select(b => b.Remark).OfType<string>().Order(StringComparer.Ordinal)];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<RoundAppraisal> Visible => Db.RoundAppraisals.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync() =>
        History = await Db.History.AsNoTracking().VisibleTo(Db, Viewer).Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
}
