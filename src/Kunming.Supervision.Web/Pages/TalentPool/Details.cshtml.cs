using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Successions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool;

public sealed class DetailsModel(SupervisionDbContext db, SuccessionDesk desk) : RecordPage<PoolMember>(db)
{
    public string Unit { get; private set; } = "";

    public string? Title { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>What somebody who is back, paused or out of the pool still holds, for the office alone.</summary>
    public MatterTable Held { get; private set; } = MatterTable.Empty;

    /// <summary>What leaders and peers said after each round: for the office and the person himself.</summary>
    public IReadOnlyList<RoundAppraisal> Rounds { get; private set; } = [];

    /// <summary>Days and hours of past draws away from home, for the office alone, as draws are.</summary>
    public (int Days, int Hours)? Away { get; private set; }

    protected override IQueryable<PoolMember> Visible => Db.PoolMembers.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Unit = await Db.Organisations.Where(o => o.Id == Record.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
        Title = await Db.Officers.Where(o => o.Id == Record.OfficerId).Select(o => o.Title).SingleAsync(Aborted);
        if (Viewer.IsOffice && Viewer.OfficerId != Record.OfficerId && Record.IsBack(Today) && await desk.PartyAsync(Record.OfficerId, Aborted) is { } party)
        {
            Held = await MatterTable.ForAsync(Db, Viewer, await desk.ExceptRecusedAsync(await desk.OpenAsync(party, Aborted), Today, [Viewer.OfficerId], Aborted), Aborted);
        }

        if (PoolDraw.MayDraw(Viewer))
        {
            var home = await Db.Organisations.Where(o => o.Id == Record.OrganisationId).Select(o => o.JurisdictionId).SingleAsync(Aborted);
            var (travel, draws) = (await Db.TravelBookAsync(Aborted), await Db.PoolDraws.AsNoTracking().VisibleTo(Viewer).Where(d => d.Places.Any(p => p.MemberId == Id)).ToListAsync(Aborted));
            Away = (draws.Sum(d => d.DaysAway(Record.OfficerId, home, Today)), draws.Sum(d => d.HoursAway(Record.OfficerId, home, travel, Today)));
        }

        Rounds = await Db.RoundAppraisals.AsNoTracking().VisibleTo(Viewer).Where(a => a.MemberId == Id && (Viewer.IsOffice || a.OfficerId == Viewer.OfficerId)).OrderByDescending(a => a.From).ToListAsync(Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
