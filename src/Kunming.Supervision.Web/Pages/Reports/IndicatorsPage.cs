using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>Whose figures can be shown: everybody's, a jurisdiction's, a group's.</summary>
public sealed record FigureChoice(string Key, string Name, FigureScope Scope);

/// <summary>The catalogue's pages: figures counted now, of a quarter, for those whom the viewer sees.</summary>
public abstract class IndicatorsPage(SupervisionDbContext db, FigureCounter counter) : SupervisionPageModel
{
    [FromQuery(Name = "quarter")]
    public int? QuarterKey { get; set; }

    [FromQuery]
    public string? Of { get; set; }

    public Quarter Quarter { get; private set; }

    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];

    public IReadOnlyList<FigureChoice> Choices { get; private set; } = [];

    public FigureChoice Chosen { get; private set; } = null!;

    public IReadOnlyDictionary<string, Figure> Figures { get; private set; } = new Dictionary<string, Figure>();

    /// <summary>Nobody questions the figures of the own group; the office and the leaders any.</summary>
    public bool MayQuestion => Viewer.SeesCity || (Chosen.Scope.GroupId is { } group ? group != Guid.Empty && !Viewer.IsIn(group) : Viewer.IsCounty);

    protected SupervisionDbContext Db => db;

    /// <summary>The address of the rows behind a figure, or of the catalogue without a code.</summary>
    public string AddressOf(string? code = null, Quarter? quarter = null) =>
        $"/reports/indicators{(code is null ? "" : $"/{code}")}?quarter={(quarter ?? Quarter).Key}&of={Chosen.Key}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Viewer.Seat is not (Seat.PartyConductOffice or Seat.Leader or Seat.GroupOfficer or Seat.CountyOfficer)
            || await ChoicesAsync() is not { } choices
            || (string.IsNullOrEmpty(Of) ? choices[0] : choices.FirstOrDefault(c => c.Key == Of)) is not { } chosen)
        {
            context.Result = NotFound();
            return;
        }

        (Choices, Chosen) = (choices, chosen);
        var current = Quarter.Of(Today);
        Quarter = Quarter.TryFromKey(QuarterKey) ?? current;
        Quarters = [current, current.Previous, current.Previous.Previous, current.Previous.Previous.Previous];
        Figures = (await counter.NowAsync(Quarter, Chosen.Scope, Today, Aborted)).ToDictionary(f => f.Code);
        await next();
    }

    private async Task<IReadOnlyList<FigureChoice>> ChoicesAsync()
    {
        var own = Viewer.Groups;
        var groups = await db.UnitGroups.AsNoTracking().VisibleTo(Viewer).Where(g => Viewer.SeesCity || own.Contains(g.Id)).InOrder(db).Select(g => new { g.Id, g.Name }).ToListAsync(Aborted);
        var areas = Viewer.SeesCity ? await db.Jurisdictions.AsNoTracking().OrderBy(j => j.Code).Select(j => new { j.Id, j.Name }).ToListAsync(Aborted) : [];
        var area = Viewer.IsCounty ? await db.Jurisdictions.AsNoTracking().Where(j => j.Id == Viewer.JurisdictionId).Select(j => j.Name).SingleAsync(Aborted) : null;
        IReadOnlyList<FigureChoice> choices =
        [
            .. Viewer.SeesCity ? (FigureChoice[])[new("city", "全市", default)] : [],
            .. area is null ? (FigureChoice[])[] : [new("area", area, new(JurisdictionId: Viewer.JurisdictionId))],
            .. groups.Select(g => new FigureChoice(g.Id.ToString(), g.Name, new(g.Id))),
            .. areas.Select(a => new FigureChoice(a.Id.ToString(), a.Name, new(JurisdictionId: a.Id))),
        ];
        // Whoever is in no group reads the definitions and counts nothing.
        return choices.Count > 0 ? choices : [new("none", "未参加监督单元组", new(Guid.Empty))];
    }
}
