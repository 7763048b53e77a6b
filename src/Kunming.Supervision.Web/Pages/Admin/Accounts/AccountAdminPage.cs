using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

/// <summary>A page about one account, for the administrators whose business it is; to everybody else it does not exist.</summary>
public abstract class AccountAdminPage(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Data.Accounts.Account Account { get; private set; } = null!;

    public AccountRow Row { get; private set; } = null!;

    /// <summary>The link that waits, released or not; null when there is none.</summary>
    public OneTimeLink? Link { get; private set; }

    protected SupervisionDbContext Db => db;

    /// <summary>Accounts are looked at by those who make them and those who secure them.</summary>
    public static bool MayLook(Viewer by) => AccountAdministration.MayMake(by) || AccountAdministration.MaySecure(by);

    protected virtual bool May => MayLook(Viewer);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!May || await db.Users.SingleOrDefaultAsync(a => a.Id == Id, Aborted) is not { } account)
        {
            context.Result = NotFound();
            return;
        }

        Account = account;
        HttpContext.RequestServices.GetRequiredService<AuditTrail>().Act?.About(nameof(Account), account.Id, account.UserName);
        Row = await AccountRow.Of(db, db.Users.AsNoTracking().Where(a => a.Id == Id)).SingleAsync(Aborted);
        Link = await HttpContext.RequestServices.GetRequiredService<OneTimeLinkDesk>().FindOpenAsync(Id, Aborted);
        await next();
    }
}

/// <summary>One verb on one account.</summary>
public abstract class AccountVerbPage(SupervisionDbContext db) : AccountAdminPage(db)
{
    public abstract IReadOnlyList<Rule> Obstacles { get; }

    protected override bool May => AccountAdministration.MaySecure(Viewer);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Account.Revision);
        RequireValidForm();
        var sentence = await ActAsync();
        await Db.SaveChangesAsync(Aborted);
        Notice(sentence);
        return RedirectToPage("Details", new { Id });
    }

    /// <summary>Does it; the sentence is the notice.</summary>
    protected abstract Task<string> ActAsync();
}
