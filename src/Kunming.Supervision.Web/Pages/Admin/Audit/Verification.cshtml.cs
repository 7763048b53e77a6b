using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History.Anchors;
using Kunming.Supervision.Data.History.Verification;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Admin.Audit;

/// <summary>核验完整性: reads every row of history and audit and says whether one was changed since it was written. It changes nothing, hence GET.</summary>
public sealed class VerificationModel(SupervisionDbContext db, ChainVerifier verifier, AuditTrail trail) : AuditPage(db)
{
    /// <summary>An anchor that the auditor wrote down earlier, as <c>line:hash</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Noted { get; set; }

    /// <summary>Null until it was asked for.</summary>
    public ChainReport? Report { get; private set; }

    protected override bool Admits => Viewer.Seat is Seat.AuditAdministrator;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetRunAsync()
    {
        var noted = string.IsNullOrWhiteSpace(Noted) ? null : AnchorMark.TryParse(Noted.Trim());
        if (noted is null && !string.IsNullOrWhiteSpace(Noted))
        {
            ModelState.AddModelError(nameof(Noted), "锚点应为行号、一个冒号和64位散列值，请照抄以前核验结果里的“最后一个锚点”");
        }

        RequireValidForm();
        Report = await verifier.VerifyAsync(noted, Aborted);
        trail.Act?.End(AuditOutcome.Done, Report.IsWhole ? "chain.whole" : "chain.broken");
        return Page();
    }
}
