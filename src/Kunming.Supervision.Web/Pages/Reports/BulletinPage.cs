using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>日报, 周评, 月公布 of a round or campaign as it would be now, for the office and the leaders.</summary>
public abstract class BulletinPage(SupervisionDbContext db, FigureCounter counter) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public BulletinKind Kind { get; set; }

    [FromQuery]
    public DateOnly? Day { get; set; }

    public Round Round { get; private set; } = null!;

    protected internal override Aggregate? Subject => Round;

    protected SupervisionDbContext Db => db;

    /// <summary>Of the day asked for; else of the last day of the campaign that is not ahead.</summary>
    public BulletinPeriod Period => BulletinPeriod.Of(Kind, Day is { } day && day <= Today && day.Year >= 2019 ? day : Round.To < Today ? Round.To : Today);

    /// <summary>Why there is nothing to say of this period; empty when there is.</summary>
    public IReadOnlyList<Rule> ObstaclesToShow => Bulletin.ObstaclesToShow(Round, Period, Today);

    /// <summary>The address of this period's page, or of what belongs to it.</summary>
    public string AddressOf(string under = "", BulletinKind? kind = null, DateOnly? day = null) =>
        $"/rounds/{Id}/bulletin{under}?kind={kind ?? Kind}&day={day ?? Period.Start:yyyy-MM-dd}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Viewer.SeesCity || !Enum.IsDefined(Kind) || await db.Rounds.SingleOrDefaultAsync(r => r.Id == Id, Aborted) is not { } round)
        {
            context.Result = NotFound();
            return;
        }

        Round = round;
        await next();
    }

    protected Task<IReadOnlyList<Figure>> FiguresAsync() => counter.OfBulletinAsync(Round, Period, Today, Aborted);

    protected async Task<BulletinDocument> DocumentAsync() => new(Round, Period, await FiguresAsync())
    {
        Day = Today,
        LinkTo = (code, part) => AddressOf($"/figures/{code}") + (part is null ? "" : $"&part={Uri.EscapeDataString(part)}"),
    };

    /// <summary>Those of the round that were issued, the newest first.</summary>
    protected Task<List<Bulletin>> IssuedAsync() =>
        db.Bulletins.AsNoTracking().VisibleTo(Viewer).Where(b => b.RoundId == Id).OrderByDescending(b => b.Start).ThenBy(b => b.Kind).ToListAsync(Aborted);
}
