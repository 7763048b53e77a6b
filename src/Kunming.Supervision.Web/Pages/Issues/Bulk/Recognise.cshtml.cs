using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Bulk;

/// <summary>One chosen issue, and why it would be left out.</summary>
public sealed record Chosen(Issue Issue, string Unit, IReadOnlyList<Rule> Rules);

/// <summary>Recognises several issues at once: first shows which would be refused and why, then does the rest.</summary>
public sealed class RecogniseModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 200;
    public static readonly Rule TooMany = new("issue.too-many-chosen", "一次最多选择200个问题");
    public static readonly Rule Unknown = new("issue.unknown-chosen", "所选问题中有不存在的，或者不在您可以办理的范围内，请重新选择");
    public static readonly Rule NothingChosen = new("issue.nothing-chosen", "所选问题中没有可以认定的");

    [BindProperty(SupportsGet = true, Name = "id")]
    public List<Guid> Ids { get; set; } = [];

    public IReadOnlyList<Chosen> Ready { get; private set; } = [];

    public IReadOnlyList<Chosen> LeftOut { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return MayAny ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!MayAny)
        {
            return NotFound();
        }

        RuleViolationException.ThrowIfAny(Obstacles.From((Ready.Count + LeftOut.Count < Ids.Distinct().Count(), Unknown), (Ready.Count is 0, NothingChosen)));
        foreach (var chosen in Ready)
        {
            chosen.Issue.Recognise(Viewer, Now);
        }

        await db.SaveChangesAsync(Aborted);
        Notice(LeftOut.Count is 0 ? $"已认定{Ready.Count}个问题" : $"已认定{Ready.Count}个问题，另有{LeftOut.Count}个未办理：{string.Join("、", LeftOut.Select(c => c.Issue.Number))}");
        return RedirectToPage("/Issues/Index", new { status = nameof(IssueStatus.Recognised) });
    }

    private bool MayAny => Viewer.IsOffice || Viewer.LedGroups.Count > 0 || Viewer.IsCounty;

    private async Task LoadAsync()
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((Ids.Count > Most, TooMany)));
        var issues = await db.Issues.VisibleTo(Viewer).Where(i => Ids.Contains(i.Id)).OrderBy(i => i.Number).AsSplitQuery().ToListAsync(Aborted);
        var units = issues.Select(i => i.OrganisationId).Distinct().ToList();
        var names = await db.Organisations.Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, Aborted);
        var chosen = issues.Select(i => new Chosen(i, names[i.OrganisationId], i.ObstaclesToRecognise(Viewer))).ToList();
        Ready = [.. chosen.Where(c => c.Rules.Count is 0)];
        LeftOut = [.. chosen.Where(c => c.Rules.Count > 0)];
    }
}
