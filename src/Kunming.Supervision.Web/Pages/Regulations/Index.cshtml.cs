using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Regulations;

/// <summary>法规条款: what may be cited on a day; the office keeps it, whoever supervises reads it.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    /// <summary>The day for which the catalogue is shown; today when none is asked for.</summary>
    [FromQuery(Name = "on")]
    public DateOnly? On { get; set; }

    public IReadOnlyList<Regulation> Regulations { get; private set; } = [];

    public DateOnly Day => On ?? Today;

    public bool MayKeep => Regulation.ObstaclesToKeep(Viewer).Count is 0;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        Regulations = await db.CatalogueAsync(Aborted);
        return Page();
    }
}
