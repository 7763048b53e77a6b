using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Pages;

[AllowAnonymous]
public sealed class SignInModel(PasswordDesk passwords, AuditTrail trail, SessionDesk sessions, SignInLimits limits, NoticeBoard notices, IOptions<AccountSettings> settings)
    : SignInPage(sessions, limits, notices)
{
    public const string Refusal = "用户名或密码不正确，或者账号已被锁定。";

    [FromQuery]
    public string? Reason { get; set; }

    [BindProperty]
    public SignInForm Form { get; set; } = new();

    public AccountSettings Settings => settings.Value;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Refuse(null);
        }

        if (!Limits.Allows(HttpContext, Form.UserName))
        {
            trail.Refuse("sign-in.too-often");
            return Refuse(TooOften, StatusCodes.Status429TooManyRequests);
        }

        // One sentence for a wrong name, a wrong password and a locked account: none of them tells which names exist.
        var (outcome, account) = await passwords.CheckAsync(Form.UserName!, Form.Password!, HttpContext.RequestAborted);
        if (account is not null)
        {
            trail.By(account.Id);
        }

        if (outcome is not PasswordOutcome.Right || account is null)
        {
            trail.Refuse(outcome is PasswordOutcome.NotEnabled ? ViewerFilter.NotUsable : "sign-in.failed");
            return Refuse(outcome is PasswordOutcome.NotEnabled ? SignInReason.Sentence(SignInReason.Disabled, Settings)! : Refusal);
        }

        if (!account.TwoFactorEnabled)
        {
            return await ArriveAsync(account.Id, secondFactor: false);
        }

        await Sessions.PendAsync(HttpContext, account.Id, SessionDesk.SignInPurpose);
        return RedirectToPage("/SignInFactor", new { returnUrl = LocalReturn });
    }
}

public sealed class SignInForm
{
    [Display(Name = "用户名"), Required, StringLength(100)]
    public string? UserName { get; set; }

    [Display(Name = "密码"), Required, StringLength(1024), DataType(DataType.Password)]
    public string? Password { get; set; }
}
