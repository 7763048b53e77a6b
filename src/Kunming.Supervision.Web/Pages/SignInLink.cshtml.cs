using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Pages;

/// <summary>Opens a one-time link with its code. Whatever is wrong, the answer is the same.</summary>
[AllowAnonymous]
public sealed class SignInLinkModel(OneTimeLinkDesk links, AuditTrail trail, SessionDesk sessions, SignInLimits limits, NoticeBoard notices, IOptions<AccountSettings> settings)
    : SignInPage(sessions, limits, notices)
{
    public const string Purpose = "link:";

    [BindProperty]
    public OneTimeLinkForm Form { get; set; } = new();

    public AccountSettings Settings => settings.Value;

    public void OnGet(string? token) => Form.Token = token;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Refuse(null);
        }

        if (!Limits.Allows(HttpContext, null))
        {
            return Refuse(TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (await links.OpenAsync(Form.Token!.Trim(), Form.Code!, HttpContext.RequestAborted) is not { } link)
        {
            trail.Refuse(AccountRules.LinkInvalid.Code);
            return Refuse(AccountRules.LinkInvalid.Message);
        }

        trail.By(link.AccountId);
        await Sessions.PendAsync(HttpContext, link.AccountId, string.Create(CultureInfo.InvariantCulture, $"{Purpose}{link.Id}"));
        return RedirectToPage("/SignInReset");
    }
}

public sealed class OneTimeLinkForm
{
    [Display(Name = "链接"), Required, StringLength(100)]
    public string? Token { get; set; }

    [Display(Name = "核对码"), Required, StringLength(20)]
    public string? Code { get; set; }
}
