using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>人员日程: where each person goes in each round, and where he stays behind.</summary>
public sealed class PeopleModel(SupervisionDbContext db) : SchemePage(db)
{
    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public (IReadOnlyList<string> Goes, IReadOnlyList<string> Stays) Of(RotationGroup group, RotationOfficer officer, RotationRound round)
    {
        var pairings = View.Plan.Pairings.Where(p => p.RoundId == round.Id && p.GroupId == group.Id).ToLookup(p => p.Crew.Contains(officer.Id), NameOf);
        return ([.. pairings[true]], [.. pairings[false]]);
    }

    private string NameOf(RotationPairing pairing) => View.Problem.Areas.Single(a => a.Id == pairing.AreaId).Name;
}
