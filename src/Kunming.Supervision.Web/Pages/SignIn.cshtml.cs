using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Pages;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<Account> signIn, AuditTrail trail, IOptions<AccountRules> rules) : PageModel
{
    public const string Refusal = "用户名或密码不正确，或者账号已被锁定。";

    [FromQuery]
    public string? ReturnUrl { get; set; }

    [FromQuery]
    public string? Reason { get; set; }

    [BindProperty]
    public SignInForm Form { get; set; } = new();

    public AccountRules Rules => rules.Value;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Refuse();
        }

        // One sentence for a wrong name, a wrong password and a locked account: none of them tells which names exist.
        if (!(await TrySignInAsync(Form.UserName!, Form.Password!)).Succeeded)
        {
            trail.Refuse("sign-in.failed");
            ModelState.AddModelError(string.Empty, Refusal);
            return Refuse();
        }

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/");
    }

    private async Task<Microsoft.AspNetCore.Identity.SignInResult> TrySignInAsync(string userName, string password)
    {
        if (await signIn.UserManager.FindByNameAsync(userName) is { } account)
        {
            trail.By(account.Id);
            return await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        }

        // As much work as for a name that exists, so that the time does not tell either.
        signIn.UserManager.PasswordHasher.HashPassword(new Account(), password);
        return Microsoft.AspNetCore.Identity.SignInResult.Failed;
    }

    private static PageResult Refuse() => new() { StatusCode = StatusCodes.Status400BadRequest };
}

public sealed class SignInForm
{
    [Display(Name = "用户名"), Required, StringLength(100)]
    public string? UserName { get; set; }

    [Display(Name = "密码"), Required, StringLength(100), DataType(DataType.Password)]
    public string? Password { get; set; }
}
