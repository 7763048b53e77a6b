using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Pages;

[UnfinishedSession]
public sealed class SignOutModel(SessionDesk sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/");

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(HttpContext, SessionEnd.SignedOut);
        return RedirectToPage("/SignIn", new { reason = SignInReason.SignedOut });
    }
}
