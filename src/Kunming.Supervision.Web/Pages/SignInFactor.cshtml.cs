using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Pages.Account;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages;

/// <summary>The second step of signing in, for a few minutes after the password.</summary>
[AllowAnonymous]
public sealed class SignInFactorModel(FactorQuestion question, AuditTrail trail, SessionDesk sessions, SignInLimits limits, NoticeBoard notices) : SignInPage(sessions, limits, notices)
{
    [BindProperty]
    public FactorForm Form { get; set; } = new();

    public FactorForms Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is { } account ? await ShowAsync(account) : Again();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } account)
        {
            return Again();
        }

        trail.By(account);
        if (!Limits.Allows(HttpContext, null))
        {
            trail.Refuse("sign-in.too-often");
            ModelState.AddModelError(string.Empty, TooOften);
            return await ShowAsync(account, StatusCodes.Status429TooManyRequests);
        }

        if (await question.AnswerAsync(account, Form, HttpContext) is { } refusal)
        {
            trail.Refuse(refusal.Code);
            ModelState.AddModelError(string.Empty, refusal.Message);
            return await ShowAsync(account, StatusCodes.Status400BadRequest);
        }

        return await ArriveAsync(account, secondFactor: true);
    }

    private async Task<Guid?> FindAsync() =>
        await Sessions.FindPendingAsync(HttpContext) is { Purpose: SessionDesk.SignInPurpose } pending ? pending.AccountId : null;

    private async Task<IActionResult> ShowAsync(Guid account, int status = StatusCodes.Status200OK)
    {
        Asked = await question.AskAsync(account, HttpContext);
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private RedirectToPageResult Again() => RedirectToPage("/SignIn", new { returnUrl = LocalReturn, reason = SignInReason.Expired });
}
