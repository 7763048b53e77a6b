using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ties;

/// <summary>What the pool's texts speak of and nobody has recorded or refused yet.</summary>
public sealed class ReadModel(SupervisionDbContext db) : SupervisionPageModel
{
    public IReadOnlyList<(PoolMember Member, TieProposal Read)> Found { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Tie.MayRecord(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        Found = await FindAsync();
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Found.Count is 0)
        {
            throw Refused(TieRules.NothingRead);
        }

        db.Ties.AddRange(Found.Select(f => Tie.Propose(f.Member, f.Read, Viewer, Now)));
        await db.SaveChangesAsync(Aborted);
        Notice($"读出{Found.Count}条关系，等待确认。");
        return RedirectToPage("Index", new { status = TieStatus.Proposed });
    }

    private async Task<List<(PoolMember Member, TieProposal Read)>> FindAsync()
    {
        var places = await db.Jurisdictions.AsNoTracking().ToListAsync(Aborted);
        var members = await db.PoolMembers.AsNoTracking().VisibleTo(Viewer)
            .Where(m => m.Status != PoolMemberStatus.Declined && m.Status != PoolMemberStatus.Returned).OrderBy(m => m.Number).ToListAsync(Aborted);
        var known = (await db.Ties.AsNoTracking().VisibleTo(Viewer).Where(t => t.Source == TieSource.Register)
            .Select(t => new { t.OfficerId, t.Kind, t.JurisdictionId, t.Note }).ToListAsync(Aborted)).Select(t => (t.OfficerId, t.Kind, t.JurisdictionId, t.Note)).ToHashSet();
        return
        [
            .. members.SelectMany(m => TieReader.Read(m.Profile, places).Select(r => (Member: m, Read: r)))
                .Where(f => known.Add((f.Member.OfficerId, f.Read.Kind, f.Read.JurisdictionId, f.Read.Text))),
        ];
    }
}
