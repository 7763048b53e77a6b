using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>修改密码; the one page that is open while a password was given out by somebody else or is too old.</summary>
[UnfinishedSession]
public sealed class PasswordModel(SupervisionDbContext db, PasswordDesk passwords, AccountLog log) : AccountPage(db)
{
    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    /// <summary>Why it has to be done before anything else; null when it need not.</summary>
    public string? Why => Account.MustChangePassword ? "这个密码由他人告知，只能用来登录一次。请先改成只有您自己知道的密码。"
        : Settings.IsPasswordExpired(Account.PasswordSetOn, Now) ? $"密码已使用满{Settings.PasswordDays}天，请先修改。"
        : null;

    public static string Asks(AccountSettings settings) =>
        $"至少{settings.PasswordMinLength}位，含大写字母、小写字母、数字、符号中的至少{settings.PasswordKinds}种，不能包含用户名，不能与最近{settings.PasswordHistory}次用过的相同。";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        if (Account.IsLockedAt(Now) || !passwords.IsRight(Account, Form.CurrentPassword!))
        {
            await passwords.CountFailureAsync(Account.Id, Aborted);
            ModelState.AddModelError("Form.CurrentPassword", PasswordRules.Wrong.Message);
            RequireValidForm();
        }

        foreach (var rule in await passwords.ObstaclesToAsync(Account, Form.Password!, Aborted))
        {
            ModelState.AddModelError("Form.Password", rule.Message);
        }

        RequireValidForm();
        passwords.Set(Account, Form.Password!);
        log.Record(Account, new AccountPasswordChanged(Sign()));
        await Db.SaveChangesAsync(Aborted);
        Notice("密码已修改");
        return LocalRedirect(Url.Content("~/"));
    }
}

public sealed class PasswordForm
{
    [Display(Name = "现在的密码"), Required, StringLength(1024), DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    [Display(Name = "新密码"), Required, StringLength(1024), DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "再输一次新密码"), Required, StringLength(1024), DataType(DataType.Password), Compare(nameof(Password))]
    public string? Again { get; set; }
}
