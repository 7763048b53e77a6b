using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Audit;

/// <summary>One audit row with its place in the chain.</summary>
public sealed class DetailsModel(SupervisionDbContext db, AuditTrail trail) : AuditPage(db)
{
    [FromRoute]
    public long Id { get; set; }

    public AuditEntry Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Visible.SingleOrDefaultAsync(a => a.Id == Id, Aborted) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        trail.Act?.About(nameof(AuditEntry), null, row.Id.ToString(CultureInfo.InvariantCulture));
        return Page();
    }
}
