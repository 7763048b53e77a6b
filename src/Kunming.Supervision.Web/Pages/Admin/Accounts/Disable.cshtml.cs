using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

public sealed class DisableModel(SupervisionDbContext db, AccountAdministration administration, SessionRegister register) : AccountVerbPage(db)
{
    [BindProperty]
    public DisableForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => AccountAdministration.ObstaclesToDisable(Account, Viewer);

    protected override async Task<string> ActAsync()
    {
        administration.Disable(Account, Form.Reason, Viewer, Now);
        await register.EndAllAsync(Id, SessionEnd.Disabled, Now, Aborted);
        return "账号已停用";
    }
}

public sealed class DisableForm
{
    [Display(Name = "停用原因"), Required, StringLength(100)]
    public string? Reason { get; set; }
}
