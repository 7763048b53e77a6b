using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool.Appraisals;

/// <summary>轮次考核: for the office all; for everybody else whom he is to appraise, and his own.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private const int Most = 300;

    public IReadOnlyList<RoundAppraisal> Rows { get; private set; } = [];

    /// <summary>Peers do not read what the head of the group said.</summary>
    public bool ShowsLeader(RoundAppraisal row) => Viewer.IsOffice || row.IsLeader(Viewer) || row.OfficerId == Viewer.OfficerId;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!TalentPool.IndexModel.MayLook(Viewer))
        {
            return NotFound();
        }

        Rows = await db.RoundAppraisals.AsNoTracking().VisibleTo(Viewer).OrderByDescending(a => a.Id).Take(Most).ToListAsync(Aborted);
        return Page();
    }
}
