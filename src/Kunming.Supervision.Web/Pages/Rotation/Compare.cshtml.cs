using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>Two schemes side by side: what differs stands out.</summary>
public sealed class CompareModel(SupervisionDbContext db) : SchemePage(db)
{
    [FromQuery(Name = "with")]
    public Guid? OtherId { get; set; }

    public IReadOnlyList<RotationScheme> Others { get; private set; } = [];

    public RotationScheme Other { get; private set; } = null!;

    public SchemeView With { get; private set; } = null!;

    public int Distance => View.Plan.DistanceTo(With.Plan);

    public IEnumerable<RotationRound> Rounds => View.Problem.Rounds.UnionBy(With.Problem.Rounds, r => r.Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Others = await Db.RotationSchemes.AsNoTracking().VisibleTo(Viewer).Where(s => s.Id != Id).OrderByDescending(s => s.Id).Take(50).ToListAsync(Aborted);
        if (Others.FirstOrDefault(s => s.Id == OtherId) is not { } other)
        {
            return NotFound();
        }

        (Other, With) = (other, SchemeView.Of(other));
        return Page();
    }

    public string NameIn(SchemeView view, Guid roundId, Guid areaId) => view.Plan.Of(roundId, areaId) is { } pairing ? view.Group(pairing.GroupId).Name : "—";
}
