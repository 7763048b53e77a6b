using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>A page about a sealed task. It is looked for before a fresh second factor is asked for: to everybody else there is none.</summary>
[FreshSecondFactor]
public abstract class SealedPage<TRecord>(SupervisionDbContext db) : RecordPage<TRecord>(db)
    where TRecord : Aggregate
{
    /// <summary>False to whoever sees the record and has no business on this page: 404.</summary>
    protected virtual bool MayEnter => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await FindAsync() || !MayEnter)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }
}

/// <summary>A page for one verb: its obstacles, and the one call of the domain when the form is in order and fresh.</summary>
public abstract class SealedVerbPage<TRecord>(SupervisionDbContext db) : SealedPage<TRecord>(db)
    where TRecord : Aggregate
{
    public abstract string Verb { get; }

    /// <summary>What the record is called, also where nothing else may be said of it.</summary>
    public abstract string Code { get; }

    public abstract IReadOnlyList<Rule> Obstacles { get; }

    /// <summary>The page that shows the record.</summary>
    public abstract string Home { get; }

    public VerbHead Head => new(Verb, Code, Id, Home, Obstacles);

    protected override bool MayEnter => !Obstacles.Contains(SealedRules.NotYours);

    public void OnGet() => Fill();

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Record.Revision);
        RequireValidForm();
        var sentence = await ActAsync();
        await Db.SaveChangesAsync(Aborted);
        Notice(sentence);
        return RedirectToPage(Home, new { Id });
    }

    /// <summary>What the form shows when it is opened.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Calls the domain once; the sentence is the notice.</summary>
    protected abstract Task<string> ActAsync();
}

/// <summary>A verb of those who know what is inside.</summary>
public abstract class OrderVerbPage(SupervisionDbContext db) : SealedVerbPage<SealedOrder>(db)
{
    public OrderSummary Summary { get; private set; } = null!;

    public override string Code => Record.Code;

    public override string Home => "Details";

    protected override IQueryable<SealedOrder> Visible => Db.SealedOrders.VisibleTo(Db, Viewer);

    protected override async Task PrepareAsync() => Summary = await OrderSummary.ReadAsync(Db, Record, Aborted);
}

/// <summary>A verb of those for whom it is to be opened.</summary>
public abstract class UnsealingVerbPage(SupervisionDbContext db) : SealedVerbPage<Unsealing>(db)
{
    public override string Code => Record.Code;

    public override string Home => "Unsealing";

    protected override IQueryable<Unsealing> Visible => Db.Unsealings.VisibleTo(Viewer);
}

/// <summary>The names behind an order's ids, for the few who may read them.</summary>
public sealed record OrderSummary(SealedOrder Order, string Group, string? Round, IReadOnlyList<string> Units, IReadOnlyList<string> Crew)
{
    public static async Task<OrderSummary> ReadAsync(SupervisionDbContext db, SealedOrder order, CancellationToken cancellationToken) => new(
        order,
        await db.UnitGroups.Where(g => g.Id == order.GroupId).Select(g => g.Name).SingleAsync(cancellationToken),
        await db.Rounds.Where(r => r.Id == order.RoundId).Select(r => r.Name).SingleOrDefaultAsync(cancellationToken),
        await db.Organisations.Where(o => order.TargetIds.Contains(o.Id)).OrderBy(o => o.Code).Select(o => o.Name).ToListAsync(cancellationToken),
        await db.Officers.Where(o => order.CrewIds.Contains(o.Id)).OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => o.Name).ToListAsync(cancellationToken));
}
