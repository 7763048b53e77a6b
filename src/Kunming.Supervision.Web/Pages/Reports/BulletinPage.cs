using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>日报, 周评, 月公布 of a round or campaign, for the office and the leaders.</summary>
public abstract class BulletinPage(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public BulletinKind Kind { get; set; }

    [FromQuery]
    public DateOnly? Day { get; set; }

    public Round Round { get; private set; } = null!;

    /// <summary>Of the day asked for; else of the last day of the campaign that is not ahead.</summary>
    public BulletinPeriod Period => BulletinPeriod.Of(Kind, Day is { } day && day <= Today && day.Year >= 2019 ? day : Round.To < Today ? Round.To : Today);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Viewer.SeesCity || !Enum.IsDefined(Kind) || await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, Aborted) is not { } round)
        {
            context.Result = NotFound();
            return;
        }

        Round = round;
        await next();
    }
}
