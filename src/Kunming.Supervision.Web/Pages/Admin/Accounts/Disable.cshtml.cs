using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

public sealed class DisableModel(SupervisionDbContext db, AccountAdministration administration, SessionRegister register, SuccessionDesk successions) : AccountVerbPage(db)
{
    [BindProperty]
    public DisableForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => AccountAdministration.ObstaclesToDisable(Account, Viewer);

    /// <summary>What stays open with the owner, by kind and number alone; null when there is nothing.</summary>
    public string? Left { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Left = await LeftAsync();
            return await next();
        });

    private async Task<string?> LeftAsync()
    {
        var open = await successions.PartyAsync(Account.OfficerId, Aborted) is { } owner ? await successions.OpenAsync(owner, Aborted) : [];
        return open.Count is 0 ? null : string.Join('、', open.GroupBy(m => m.Kind).OrderBy(g => g.Key).Select(g => $"{SuccessionNames.NameOf(g.Key)}{g.Count()}项"));
    }

    protected override async Task<string> ActAsync()
    {
        administration.Disable(Account, Form.Reason, Left, Form.WhyLeft, Viewer, Now);
        await register.EndAllAsync(Id, SessionEnd.Disabled, Now, Aborted);
        return "账号已停用";
    }
}

public sealed class DisableForm
{
    [Display(Name = "停用原因"), Required, StringLength(100)]
    public string? Reason { get; set; }

    [Display(Name = "不交接的理由"), StringLength(200)]
    public string? WhyLeft { get; set; }
}
