using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <param name="Now">Null where the rule is not asked today.</param>
/// <param name="Since">When its version began; null for the start value.</param>
/// <param name="Next">What holds from a later day.</param>
public sealed record RuleRow(RotationRule Rule, RuleInForce? Now, DateOnly? Since, RotationRuleVersion? Next);

public sealed class RulesModel(SupervisionDbContext db) : SupervisionPageModel
{
    public IReadOnlyList<RuleRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!RotationRuleVersion.MaySet(Viewer))
        {
            return NotFound();
        }

        var versions = await db.RotationRuleVersions.AsNoTracking().OrderBy(v => v.From).ThenBy(v => v.Id).ToListAsync(Aborted);
        var now = RotationRuleVersion.On(Today, versions).ToDictionary(r => r.Code);
        Rows =
        [
            .. RotationRule.All.Select(r => new RuleRow(
                r, now.GetValueOrDefault(r.Code), versions.FindLast(v => v.Code == r.Code && v.From <= Today)?.From, versions.Find(v => v.Code == r.Code && v.From > Today))),
        ];
        return Page();
    }
}
