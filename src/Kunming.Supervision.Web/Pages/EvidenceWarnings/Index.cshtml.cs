using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.EvidenceWarnings;

/// <summary>佐证预警: what in the evidence of the last months the office should look at twice, each with its reason.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromQuery(Name = "kind")]
    public EvidenceKind? Kind { get; set; }

    [FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    public IReadOnlyList<EvidenceFinding> Findings { get; private set; } = [];

    /// <summary>Units that have any warning of this kind.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Viewer.IsOffice)
        {
            return NotFound();
        }

        var all = await db.EvidenceFindingsAsync(Kind, null, Today, Viewer, Aborted);
        Units = [.. all.DistinctBy(f => f.UnitId).OrderBy(f => f.Unit, StringComparer.Ordinal).Select(f => new SelectListItem(f.Unit, f.UnitId.ToString()))];
        Findings = Unit is { } unit ? [.. all.Where(f => f.UnitId == unit)] : all;
        return Page();
    }
}
