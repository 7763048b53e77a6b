using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Categories;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Categories;

/// <summary>A version that does not hold yet is taken back: the tree before goes on.</summary>
public sealed class WithdrawModel(SupervisionDbContext db) : VerbPage<CategoryVersion>(db)
{
    private List<IssueCategory> _all = [];

    [BindProperty]
    public WithdrawForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToWithdraw(Viewer, Today);

    protected override Rule NotYours => CategoryRules.NotYours;

    protected override IQueryable<CategoryVersion> Visible => Db.CategoryVersions;

    protected override async Task PrepareAsync() => _all = await Db.IssueCategories.ToListAsync(Aborted);

    protected override string Act()
    {
        Record.Withdraw(Form.Reason!, _all, Viewer, Now);
        return $"已撤回{Record.Name}，现行类别继续使用";
    }
}

public sealed class WithdrawForm
{
    [Display(Name = "撤回的理由"), Required, StringLength(CategoryVersion.ReasonMaxLength)]
    public string? Reason { get; set; }
}
