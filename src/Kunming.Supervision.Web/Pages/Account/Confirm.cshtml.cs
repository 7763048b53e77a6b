using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>再次验证: a second factor shown afresh, and back to where it was asked for.</summary>
public sealed class ConfirmModel(SupervisionDbContext db, FactorQuestion question, SessionRegister register) : AccountPage(db)
{
    [BindProperty]
    public FactorForm Form { get; set; } = new();

    public FactorForms Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Presence.HasSecondFactor)
        {
            return RedirectToPage("SecondFactor", new { returnUrl = ReturnUrl });
        }

        Asked = await question.AskAsync(Account.Id, HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var refusal = await question.AnswerAsync(Account.Id, Form, HttpContext);
        if (refusal is null)
        {
            await register.ShowSecondFactorAsync(Presence.Session!.Id, Now, Aborted);
            return LocalRedirect(LocalReturn);
        }

        Asked = await question.AskAsync(Account.Id, HttpContext);
        throw Refused(refusal);
    }
}
