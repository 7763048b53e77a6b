using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>设定: how a rule is taken from a day on.</summary>
public sealed class RuleModel(SupervisionDbContext db) : SupervisionPageModel
{
    private RotationRuleVersion? _made;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public RotationRuleForm Form { get; set; } = new();

    public RotationRule Rule { get; private set; } = null!;

    public IReadOnlyList<RotationRuleVersion> Versions { get; private set; } = [];

    protected internal override Aggregate? Subject => _made;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!RotationRuleVersion.MaySet(Viewer) || RotationRule.All.FirstOrDefault(r => r.Code == Code) is not { } rule)
        {
            context.Result = NotFound();
            return;
        }

        Rule = rule;
        Versions = await db.RotationRuleVersions.AsNoTracking().Where(v => v.Code == Code).OrderByDescending(v => v.From).ThenByDescending(v => v.Id).ToListAsync(Aborted);
        await next();
    }

    public void OnGet()
    {
        var now = RotationRuleVersion.On(Today, Versions).FirstOrDefault(r => r.Code == Code);
        Form = new() { Severity = now?.Severity ?? Rule.Severity, InForce = now is not null, Parameter = now?.Parameter ?? Rule.Parameter, From = Today };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        _made = RotationRuleVersion.Set(Rule, Form.Severity!.Value, Form.Parameter, Form.InForce, Form.From!.Value, Form.Reason!, Viewer, Now);
        db.RotationRuleVersions.Add(_made);
        await db.SaveChangesAsync(Aborted);
        Notice($"规则已设定，自{Form.From:yyyy-MM-dd}起执行。");
        return RedirectToPage("Rules");
    }
}

public sealed class RotationRuleForm
{
    [Display(Name = "严格程度"), Required]
    public RuleSeverity? Severity { get; set; }

    [Display(Name = "执行该规则")]
    public bool InForce { get; set; }

    [Display(Name = "数值")]
    public int? Parameter { get; set; }

    [Display(Name = "自何日起"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "理由"), Required, StringLength(RotationRuleVersion.ReasonMaxLength)]
    public string? Reason { get; set; }
}
