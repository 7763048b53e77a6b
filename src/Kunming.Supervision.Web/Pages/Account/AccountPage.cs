using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>A page on which somebody looks after the own account.</summary>
public abstract class AccountPage(SupervisionDbContext db) : SupervisionPageModel
{
    private AccountSettings? _settings;

    [FromQuery]
    public string? ReturnUrl { get; set; }

    public Data.Accounts.Account Account { get; private set; } = null!;

    public Presence Presence { get; private set; } = null!;

    public AccountSettings Settings => _settings ??= HttpContext.RequestServices.GetRequiredService<IOptions<AccountSettings>>().Value;

    /// <summary>Where to go on: an address of this site, or the account's own page.</summary>
    public string LocalReturn => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Url.Content("~/account");

    protected SupervisionDbContext Db => db;

    /// <summary>True where an existing second factor must be shown afresh before another is added or taken away.</summary>
    protected virtual bool GuardsFactors => false;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Presence = (await HttpContext.RequestServices.GetRequiredService<CurrentViewer>().FindPresenceAsync(User, Aborted))!;
        if (GuardsFactors && Presence.HasSecondFactor && !SessionGate.IsFresh(Presence, Settings, Now))
        {
            context.Result = new LocalRedirectResult(SessionGate.ConfirmAddress(Request, Presence));
            return;
        }

        Account = await db.Users.SingleAsync(a => a.Id == Viewer.AccountId, Aborted);
        await next();
    }
}

/// <summary>A page that adds a second factor: to the first one the password is asked for once more, to a further one a fresh factor.</summary>
public abstract class EnrolmentPage(SupervisionDbContext db, PasswordDesk passwords) : AccountPage(db)
{
    public bool AsksPassword => !Presence.HasSecondFactor;

    protected override bool GuardsFactors => true;

    /// <summary>Refuses a wrong password beside its field, and counts it.</summary>
    protected async Task RequirePasswordAsync(string? password)
    {
        if (!AsksPassword)
        {
            ModelState.Remove("Form.CurrentPassword");
        }
        else if (password is { Length: > 0 } && (Account.IsLockedAt(Now) || !passwords.IsRight(Account, password)))
        {
            await passwords.CountFailureAsync(Account.Id, Aborted);
            ModelState.AddModelError("Form.CurrentPassword", Domain.Accounts.PasswordRules.Wrong.Message);
        }

        RequireValidForm();
    }
}
