using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

/// <summary>放行一次性链接, by the system administrator, who has made sure of the owner.</summary>
[FreshSecondFactor]
public sealed class ReleaseModel(SupervisionDbContext db, AccountLog log) : AccountAdminPage(db)
{
    // With the account's id, so that it never stands on the page of another account.
    private string CodeKey => $"ReleaseCode-{Id}";

    /// <summary>On the one page that shows it.</summary>
    public string? Code { get; private set; }

    public IReadOnlyList<Rule> Obstacles => Code is null ? AccountAdministration.ObstaclesToRelease(Account, Link, Viewer) : [];

    protected override bool May => AccountAdministration.MayRelease(Viewer);

    public void OnGet() => Code = TempData[CodeKey] as string;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Account.Revision);
        RuleViolationException.ThrowIfAny(Obstacles);
        TempData[CodeKey] = OneTimeLinkDesk.Release(Link!, Viewer);
        log.RecordAndTell(Account, new OneTimeLinkReleased(Sign(), Link!.Purpose));
        await Db.SaveChangesAsync(Aborted);
        return RedirectToPage(new { Id });
    }
}
