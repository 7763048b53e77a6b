using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>归档 of a quarter or a round that is over, by the office; the package is made beside the request.</summary>
public sealed class NewModel(SupervisionDbContext db, ArchiveMakings makings) : SupervisionPageModel
{
    /// <summary>Quarters back that are on offer.</summary>
    private const int Quarters = 8;

    private List<Round> _rounds = [];

    [BindProperty]
    public ArchiveForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await PrepareAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        if (Choices.All(c => c.Value != Form.Of))
        {
            ModelState.AddModelError("Form.Of", "请从列出的季度和轮次中选择");
        }

        RequireValidForm();
        var round = _rounds.Find(r => r.Id.ToString() == Form.Of);
        var quarter = round is null ? Quarter.TryFromKey(int.Parse(Form.Of!, System.Globalization.CultureInfo.InvariantCulture)) : null;
        var of = round is null ? ((Guid, DateOnly)?)null : (round.Id, round.To);
        RuleViolationException.ThrowIfAny(ArchivePackage.ObstaclesToMake(quarter, of, exists: false, Viewer, Now));
        var scope = round is null ? ArchiveScope.Of(quarter!.Value) : ArchiveScope.Of(round);
        var making = makings.Start(HttpContext, new(Viewer.AccountId, Form.Of!, scope, Form.Retention!.Value));
        return RedirectToPage("Making", new { making.Id });
    }

    private async Task<bool> PrepareAsync()
    {
        if (!ArchivePackage.MayMake(Viewer))
        {
            return false;
        }

        var made = await db.Archives.AsNoTracking().VisibleTo(Viewer).Select(a => new { a.QuarterKey, a.RoundId }).ToListAsync(Aborted);
        var today = Today;
        _rounds = await db.Rounds.AsNoTracking().Where(r => r.To < today).OrderByDescending(r => r.To).ToListAsync(Aborted);
        _rounds.RemoveAll(r => made.Any(m => m.RoundId == r.Id));
        var quarters = new List<Quarter>();
        for (var quarter = Quarter.Of(today).Previous; quarters.Count < Quarters; quarter = quarter.Previous)
        {
            quarters.Add(quarter);
        }

        Choices =
        [
            .. quarters.Where(q => made.All(m => m.QuarterKey != q.Key)).Select(q => new SelectListItem($"{q}", $"{q.Key}")),
            .. _rounds.Select(r => new SelectListItem($"{Round.NameOf(r.Kind)}：{r.Name}", r.Id.ToString())),
        ];
        return true;
    }
}

public sealed class ArchiveForm
{
    [Display(Name = "季度或者轮次"), Required]
    public string? Of { get; set; }

    [Display(Name = "保管期限"), Required]
    public Retention? Retention { get; set; } = Domain.Archives.Retention.ThirtyYears;
}
