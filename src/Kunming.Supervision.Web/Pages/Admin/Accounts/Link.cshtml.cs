using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

/// <summary>开一次性链接, by the security administrator. It does not open before the system administrator has released it.</summary>
[FreshSecondFactor]
public sealed class LinkModel(SupervisionDbContext db, OneTimeLinkDesk links, AccountLog log, IOptions<AccountSettings> settings) : AccountAdminPage(db)
{
    // With the account's id, so that it never stands on the page of another account.
    private string IssuedKey => $"IssuedLink-{Id}";

    [BindProperty]
    public LinkForm Form { get; set; } = new();

    public AccountSettings Settings => settings.Value;

    /// <summary>The address, on the one page that shows it.</summary>
    public string? Issued { get; private set; }

    public IReadOnlyList<Rule> Obstacles => AccountAdministration.ObstaclesToIssueLink(Account, Viewer);

    protected override bool May => AccountAdministration.MaySecure(Viewer);

    public void OnGet() => Issued = TempData[IssuedKey] as string;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Account.Revision);
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Obstacles);
        await using var transaction = await Db.Database.BeginTransactionAsync(Aborted);
        var token = await links.IssueAsync(Account, Form.Purpose!.Value, Viewer, Aborted);
        (Account.LockoutEnd, Account.AccessFailedCount) = (null, 0);
        log.RecordAndTell(Account, new OneTimeLinkIssued(Sign(), Form.Purpose.Value));
        await Db.SaveChangesAsync(Aborted);
        await transaction.CommitAsync(Aborted);
        TempData[IssuedKey] = Url.Page("/SignInLink", null, new { token }, Request.Scheme);
        return RedirectToPage(new { Id });
    }
}

public sealed class LinkForm
{
    [Display(Name = "用途"), Required, EnumDataType(typeof(LinkPurpose))]
    public LinkPurpose? Purpose { get; set; } = LinkPurpose.Password;
}
