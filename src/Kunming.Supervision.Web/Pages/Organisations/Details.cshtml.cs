using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Organisations;

/// <summary>A dated tie to another organisation, seen from either end.</summary>
public sealed record TieRow(AffiliationKind Kind, Guid Id, string Name, string Area, DateOnly From, DateOnly? Until);

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<Organisation>(db)
{
    public string Area { get; private set; } = "";

    /// <summary>Ties of this one to others.</summary>
    public IReadOnlyList<TieRow> Ties { get; private set; } = [];

    /// <summary>Those in force that are tied to this one: whom it contacts, manages, or is supervised by.</summary>
    public IReadOnlyList<TieRow> Tied { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public bool MayMaintain => Organisation.MayMaintain(Viewer);

    /// <summary>Whether the viewer's seat has lists of visits.</summary>
    public bool SeesVisits => Viewer.Seat is Seat.PartyConductOffice or Seat.GroupOfficer or Seat.CountyOfficer or Seat.Leader;

    protected override IQueryable<Organisation> Visible => Db.Organisations.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Area = await Db.Jurisdictions.Where(j => j.Id == Record.JurisdictionId).Select(j => j.Name).SingleAsync(Aborted);
        var targets = Record.Affiliations.Select(a => a.TargetId).ToList();
        var names = await Db.Organisations.AsNoTracking().Where(o => targets.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, Aborted);
        Ties = [.. Record.Affiliations.OrderBy(a => a.Kind).ThenByDescending(a => a.From).Select(a => new TieRow(a.Kind, a.TargetId, names[a.TargetId], "", a.From, a.Until))];
        Tied = await (
            from other in Db.Organisations.AsNoTracking().VisibleTo(Viewer).Where(o => o.Until == null)
            from tie in other.Affiliations
            join area in Db.Jurisdictions on other.JurisdictionId equals area.Id
            where tie.TargetId == Id && tie.Until == null
            orderby tie.Kind, area.Code, other.Code
            select new TieRow(tie.Kind, other.Id, other.Name, area.Name, tie.From, tie.Until)).ToListAsync(Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).Take(50).ToListAsync(Aborted);
    }
}
