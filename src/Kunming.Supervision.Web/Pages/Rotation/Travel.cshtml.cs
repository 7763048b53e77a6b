using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <param name="From">The area from which the group sets out.</param>
/// <param name="Said">By the office; otherwise the seat of its lead body.</param>
public sealed record GroupBase(UnitGroup Group, Guid From, bool Said);

/// <summary>路途时间: how long it is between any two areas, and from where each group sets out.</summary>
public sealed class TravelModel(SupervisionDbContext db) : SupervisionPageModel
{
    public TravelBook Book { get; private set; } = null!;

    public IReadOnlyList<GroupBase> Bases { get; private set; } = [];

    public int Estimates => Pairs.Count(p => Book.IsEstimate(p.One.Id, p.Other.Id));

    private IEnumerable<(Jurisdiction One, Jurisdiction Other)> Pairs => Book.Areas.SelectMany((a, i) => Book.Areas.Skip(i + 1).Select(b => (a, b)));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!TravelTime.MaySet(Viewer))
        {
            return NotFound();
        }

        Book = await db.TravelBookAsync(Aborted);
        Bases = await BasesAsync(db, Viewer.JurisdictionId, Book, Aborted);
        return Page();
    }

    public string NameOf(Guid area) => Book.Areas.FirstOrDefault(a => a.Id == area)?.Name ?? "—";

    internal static async Task<IReadOnlyList<GroupBase>> BasesAsync(SupervisionDbContext db, Guid jurisdictionId, TravelBook book, CancellationToken cancellationToken)
    {
        var groups = await db.UnitGroups.AtWork().Where(g => g.JurisdictionId == jurisdictionId).OrderBy(g => g.Number).ToListAsync(cancellationToken);
        var leads = groups.ConvertAll(g => g.LeadOrganisationId);
        var seats = await db.Organisations.AsNoTracking().Where(o => leads.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.JurisdictionId, cancellationToken);
        return [.. groups.Select(g => new GroupBase(g, g.BaseId ?? book.SeatOf(seats[g.LeadOrganisationId]), g.BaseId is not null))];
    }
}
