using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>What has changed since the report was last sent.</summary>
public sealed class ChangesModel(SupervisionDbContext db) : ReportPage(db)
{
    public Submission Before { get; private set; } = null!;

    public ReportChanges Changes { get; private set; } = null!;

    public IActionResult OnGet()
    {
        // Whoever is recused has a copy of his own; what it was before cannot be taken apart.
        if (Report.Earlier is not { } before || Viewer.Recusals.Count > 0)
        {
            return NotFound();
        }

        (Before, Changes) = (before, ReportChanges.Between(before, Report.Body, Report.Figures));
        return Page();
    }
}
