using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Pages;

/// <summary>What an opened one-time link is for: its owner sets a password, enrols a second factor anew, or both. It signs nobody in.</summary>
[AllowAnonymous]
public sealed class SignInResetModel(
    SupervisionDbContext db, OneTimeLinkDesk links, PasswordDesk passwords, SecondFactorDesk factors, SessionRegister register, AccountLog log, SessionDesk sessions)
    : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    [BindProperty]
    public ResetForm Form { get; set; } = new();

    public OneTimeLink Link { get; private set; } = null!;

    public Data.Accounts.Account Account { get; private set; } = null!;

    public AccountSettings Settings => HttpContext.RequestServices.GetRequiredService<IOptions<AccountSettings>>().Value;

    public bool SetsPassword => LinkPurposes.SetsPassword(Link.Purpose);

    /// <summary>A link replaces one factor; the other is asked for, where there is one.</summary>
    public bool AsksPassword => Link.Purpose is LinkPurpose.SecondFactor;

    public bool AsksFactor => Link.Purpose is LinkPurpose.Password && Account.TwoFactorEnabled;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : Gone();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        var trail = HttpContext.RequestServices.GetRequiredService<AuditTrail>();
        trail.By(Account.Id);
        foreach (var field in NotAsked())
        {
            ModelState.Remove(field);
        }

        foreach (var (field, sentence) in ModelState.IsValid ? await RefusalsAsync() : [])
        {
            ModelState.AddModelError(field, sentence);
        }

        if (!ModelState.IsValid)
        {
            trail.Refuse(AuditFilter.InvalidForm);
            return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await using var transaction = await db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        await TakeAsync(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        await transaction.CommitAsync(HttpContext.RequestAborted);
        await sessions.ForgetPendingAsync(HttpContext);
        return RedirectToPage("/SignIn", new { reason = SignInReason.Reset });
    }

    /// <summary>Fields that this link's page does not show.</summary>
    private IEnumerable<string> NotAsked() =>
    [
        .. AsksPassword ? Array.Empty<string>() : ["Form.CurrentPassword"], .. SetsPassword ? Array.Empty<string>() : ["Form.Password", "Form.Again"],
        .. AsksFactor ? Array.Empty<string>() : ["Form.Code"],
    ];

    private async Task TakeAsync(DateTimeOffset now)
    {
        if (SetsPassword)
        {
            passwords.Set(Account, Form.Password!);
        }

        if (LinkPurposes.ClearsSecondFactor(Link.Purpose))
        {
            await factors.ClearAsync(Account, HttpContext.RequestAborted);
        }

        Link.ClosedOn = now;
        (Account.LockoutEnd, Account.AccessFailedCount) = (null, 0);
        var by = await log.SignatureOfAsync(Account, ChinaTime.ToLocal(now), HttpContext.RequestAborted);
        log.RecordAndTell(Account, new OneTimeLinkUsed(by, Link.Purpose));
        await register.EndAllAsync(Account.Id, SessionEnd.Reset, now, HttpContext.RequestAborted);
        await db.SaveChangesAsync(HttpContext.RequestAborted);
    }

    /// <summary>What stands against the form. A code is spent only when everything else is in order.</summary>
    private async Task<IReadOnlyList<(string Field, string Sentence)>> RefusalsAsync()
    {
        var refusals = new List<(string, string)>();
        if (AsksPassword && !passwords.IsRight(Account, Form.CurrentPassword ?? ""))
        {
            await passwords.CountFailureAsync(Account.Id, HttpContext.RequestAborted);
            refusals.Add(("Form.CurrentPassword", PasswordRules.Wrong.Message));
        }

        if (SetsPassword)
        {
            refusals.AddRange((await passwords.ObstaclesToAsync(Account, Form.Password ?? "", HttpContext.RequestAborted)).Select(r => ("Form.Password", r.Message)));
            if (Form.Password != Form.Again)
            {
                refusals.Add(("Form.Again", "两次输入的密码不一致"));
            }
        }

        if (AsksFactor && refusals.Count is 0 && await factors.SpendAsync(Account.Id, Form.Code ?? "", HttpContext.RequestAborted) is { } wrong)
        {
            refusals.Add(("Form.Code", wrong.Message));
        }

        return refusals;
    }

    private async Task<bool> FindAsync()
    {
        if (await sessions.FindPendingAsync(HttpContext) is not var (accountId, purpose) || !purpose.StartsWith(SignInLinkModel.Purpose, StringComparison.Ordinal)
            || await links.FindReleasedAsync(Guid.Parse(purpose[SignInLinkModel.Purpose.Length..]), accountId, HttpContext.RequestAborted) is not { } link)
        {
            return false;
        }

        Link = link;
        Account = await db.Users.SingleAsync(a => a.Id == accountId, HttpContext.RequestAborted);
        return Account.Enabled && !(AsksPassword && Account.IsLockedAt(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
    }

    private RedirectToPageResult Gone() => RedirectToPage("/SignInLink");
}

public sealed class ResetForm
{
    [Display(Name = "现在的密码"), Required, StringLength(1024), DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    [Display(Name = "新密码"), Required, StringLength(1024), DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "再输一次新密码"), Required, StringLength(1024), DataType(DataType.Password)]
    public string? Again { get; set; }

    [Display(Name = "验证码"), Required, StringLength(40)]
    public string? Code { get; set; }
}
