using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>登记通行密钥; the browser's script makes it.</summary>
[UnfinishedSession]
public sealed class PasskeyModel(SupervisionDbContext db, PasskeyDesk passkeys, SessionRegister register, PasswordDesk passwords, AccountLog log) : EnrolmentPage(db, passwords)
{
    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    /// <summary>The question for the browser. Also asked anew when the form comes back.</summary>
    public string Options { get; private set; } = "";

    public Guid Expected { get; private set; }

    public Task OnGetAsync() => AskAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var (challenge, answer) = (Form.Challenge, Form.Passkey);
        await AskAsync();
        await RequirePasswordAsync(Form.CurrentPassword);
        if (await passkeys.TakeAsync(Account, challenge ?? Guid.Empty, answer ?? "", Form.Name!.Trim(), HttpContext) is { } refusal)
        {
            throw Refused(refusal);
        }

        log.Record(Account, new SecondFactorAdded(Sign(), "通行密钥"));
        await Db.SaveChangesAsync(Aborted);
        await register.ShowSecondFactorAsync(Presence.Session!.Id, Now, Aborted);
        Notice("通行密钥已登记");
        return Presence.HasSecondFactor ? LocalRedirect(LocalReturn) : RedirectToPage("RecoveryCodes", new { returnUrl = ReturnUrl });
    }

    private async Task AskAsync() => (Options, Expected) = await passkeys.AskToMakeAsync(Account, HttpContext);
}

public sealed class PasskeyForm
{
    public Guid? Challenge { get; set; }

    [StringLength(32 * 1024)]
    public string? Passkey { get; set; }

    [Display(Name = "名称"), Required, StringLength(30)]
    public string? Name { get; set; } = "通行密钥";

    [Display(Name = "密码"), Required, StringLength(1024), DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }
}
