using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool.Draws;

public static class AwayWords
{
    /// <summary>Hours with the days that they are of; only days in draws made before travel hours were kept.</summary>
    public static string Of(PoolCandidate who) => who.DaysAway is 0 ? "—" : who.HoursAway is { } hours ? $"{hours}小时（{who.DaysAway}天）" : $"{who.DaysAway}天";
}

/// <summary>One draw: who came out, who was left out and why, and all that somebody needs to do it again.</summary>
public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<PoolDraw>(db)
{
    public PoolDrawTerms Terms { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, PoolCandidate> Candidates { get; private set; } = new Dictionary<Guid, PoolCandidate>();

    public IReadOnlyList<PoolCandidate> Order { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<PoolDraw> Visible => Db.PoolDraws.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        (Terms, Order) = (Record.Terms(), Record.Order());
        Candidates = Record.Candidates().ToDictionary(c => c.MemberId);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
