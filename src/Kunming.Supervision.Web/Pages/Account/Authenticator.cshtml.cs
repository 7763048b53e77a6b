using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>登记验证器. The new key travels sealed in the form and is stored only when its first code has come back.</summary>
[UnfinishedSession]
public sealed class AuthenticatorModel(
    SupervisionDbContext db, SecondFactorDesk factors, SessionRegister register, PasswordDesk passwords, AccountLog log, IDataProtectionProvider protection)
    : EnrolmentPage(db, passwords)
{
    private static readonly TimeSpan EnrolWithin = TimeSpan.FromMinutes(15);
    private byte[] _key = [];

    [BindProperty]
    public AuthenticatorForm Form { get; set; } = new();

    public string SealedKey => Protector.Protect(Convert.ToBase64String(_key), EnrolWithin);

    public string SpelledKey => string.Join(' ', Totp.Spell(_key).Chunk(4).Select(part => new string(part)));

    /// <summary>The key as a picture (data address); its content is the otpauth address that authenticators read.</summary>
    public string Picture
    {
        get
        {
            var address = $"otpauth://totp/{Uri.EscapeDataString($"{Site.Name}:{Account.UserName}")}?secret={Totp.Spell(_key)}&issuer={Uri.EscapeDataString(Site.Name)}";
            using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
            using var picture = new PngByteQRCode(code);
            return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(5));
        }
    }

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("authenticator-enrolment", Viewer.AccountId.ToString()).ToTimeLimitedDataProtector();

    public void OnGet() => _key = RandomNumberGenerator.GetBytes(Totp.KeyBytes);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!TryReadKey())
        {
            OnGet();
            ModelState.AddModelError(string.Empty, "停留太久，已换了一个新的密钥，请重新扫描。");
        }

        await RequirePasswordAsync(Form.CurrentPassword);
        if (await factors.EnrolAsync(Account, _key, Form.Code!, Aborted) is { } refusal)
        {
            ModelState.AddModelError("Form.Code", refusal.Message);
            RequireValidForm();
        }

        log.Record(Account, new SecondFactorAdded(Sign(), "验证器"));
        await Db.SaveChangesAsync(Aborted);
        await register.ShowSecondFactorAsync(Presence.Session!.Id, Now, Aborted);
        Notice("验证器已登记");
        return Presence.HasSecondFactor ? LocalRedirect(LocalReturn) : RedirectToPage("RecoveryCodes", new { returnUrl = ReturnUrl });
    }

    private bool TryReadKey()
    {
        try
        {
            _key = Convert.FromBase64String(Protector.Unprotect(Form.Key ?? "", out _));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

public sealed class AuthenticatorForm
{
    [StringLength(2000)]
    public string? Key { get; set; }

    [Display(Name = "验证码"), Required, StringLength(40)]
    public string? Code { get; set; }

    [Display(Name = "密码"), Required, StringLength(1024), DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }
}
