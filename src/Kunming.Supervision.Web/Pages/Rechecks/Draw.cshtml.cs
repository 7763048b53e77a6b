using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rechecks;

/// <summary>The office draws, the system chooses.</summary>
public sealed class DrawModel(SupervisionDbContext db) : SupervisionPageModel
{
    private List<UnitGroup> _groups = [];
    private bool _drawnBefore;
    private RecheckDraw? _draw;

    [BindProperty(SupportsGet = true)]
    public int? QuarterKey { get; set; }

    public Quarter Quarter => Quarter.TryFromKey(QuarterKey) ?? Quarter.Of(Today).Previous;

    public int Closed { get; private set; }

    public int Percent { get; private set; }

    public IReadOnlyList<Rule> Rules => RecheckDraw.ObstaclesToDraw(Quarter, _drawnBefore, Closed, _groups.Count, Viewer, Today);

    protected internal override Aggregate? Subject => _draw;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Viewer.IsOffice)
        {
            context.Result = NotFound();
            return;
        }

        QuarterKey ??= int.TryParse(Request.Query["quarter"], out var asked) ? asked : null;
        var key = Quarter.Key;
        _drawnBefore = await db.RecheckDraws.AnyAsync(d => d.QuarterKey == key && d.JurisdictionId == Viewer.JurisdictionId, Aborted);
        _groups = await db.UnitGroups.AsNoTracking().AsSplitQuery().AtWork().Where(g => g.JurisdictionId == Viewer.JurisdictionId).OrderBy(g => g.Number).ToListAsync(Aborted);
        Closed = await db.ClosedIn(Quarter).CountAsync(Aborted);
        Percent = (await db.CloseOutPolicyAsync(Aborted)).RecheckPercent;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RuleViolationException.ThrowIfAny(Rules);
        var closed = await db.ClosedIn(Quarter).AsSplitQuery().ToListAsync(Aborted);
        var codes = await db.Jurisdictions.ToDictionaryAsync(j => j.Id, j => j.Code, Aborted);
        (_draw, var rechecks) = RecheckDraw.Make(
            Quarter, closed.ConvertAll(i => (i, codes[i.JurisdictionId])), _groups, _drawnBefore, RecheckSampling.NewSeed(), Percent, Viewer, Now);
        db.RecheckDraws.Add(_draw);
        db.Rechecks.AddRange(rechecks);
        await db.SaveChangesAsync(Aborted);
        Notice($"已从{closed.Count}件已销号问题中抽取{rechecks.Count}件");
        return Redirect($"/rechecks?quarter={Quarter.Key}");
    }
}
