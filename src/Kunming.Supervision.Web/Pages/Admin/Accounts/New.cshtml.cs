using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

/// <summary>新建账号, by the system administrator: for an officer, without seat, not enabled, without a password.</summary>
public sealed class NewModel(SupervisionDbContext db, AccountLog log) : SupervisionPageModel
{
    [BindProperty]
    public NewAccountForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!AccountAdministration.MayMake(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        Organisations = await db.Organisations.AsNoTracking().Where(o => o.Until == null).OrderBy(o => o.Code)
            .Select(o => new SelectListItem(o.Name, o.Id.ToString())).ToListAsync(Aborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        var name = Form.UserName!.Trim();
        foreach (var rule in UserNames.ObstaclesTo(name))
        {
            ModelState.AddModelError("Form.UserName", rule.Message);
        }

        if (await db.Organisations.SingleOrDefaultAsync(o => o.Id == Form.OrganisationId && o.Until == null, Aborted) is not { } organisation)
        {
            ModelState.AddModelError("Form.OrganisationId", "请选择现有的单位");
            RequireValidForm();
            return NotFound();
        }

        RequireValidForm();
        var normal = UserNames.Normalise(name);
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == normal, Aborted))
        {
            throw Refused(AccountRules.NameTaken.With(name));
        }

        var officer = await OfficerAsync(organisation.Id);
        var account = new Data.Accounts.Account
        {
            UserName = name,
            NormalizedUserName = normal,
            OfficerId = officer.Id,
            CreatedOn = Now.ToUniversalTime(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        db.Add(account);
        log.Record(account, new AccountCreated(Sign(), officer.Name, organisation.Name));
        await db.SaveChangesAsync(Aborted);
        Notice($"账号{name}已建立，请安全管理员授权、启用");
        return RedirectToPage("Details", new { account.Id });
    }

    /// <summary>The officer of that name in that body, enrolled now if need be.</summary>
    private async Task<Officer> OfficerAsync(Guid organisationId)
    {
        var name = Form.Name!.Trim();
        var known = await db.Officers.Where(o => o.OrganisationId == organisationId && o.Name == name).ToListAsync(Aborted);
        var ids = known.Select(o => o.Id).ToList();
        var taken = await db.Users.Where(a => ids.Contains(a.OfficerId)).Select(a => a.OfficerId).ToListAsync(Aborted);
        if (known.Find(o => !taken.Contains(o.Id)) is { } free)
        {
            return free;
        }

        RuleViolationException.ThrowIfAny(Obstacles.From((known.Count > 0, AccountRules.OfficerHasAccount.With(name))));
        var officer = Officer.Enrol(name, organisationId, Form.Title, Sign());
        db.Add(officer);
        return officer;
    }
}

public sealed class NewAccountForm
{
    [Display(Name = "单位"), Required]
    public Guid? OrganisationId { get; set; }

    [Display(Name = "姓名"), Required, StringLength(Officer.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "职务"), StringLength(Officer.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "用户名"), Required, StringLength(100)]
    public string? UserName { get; set; }
}
