using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ties;

/// <summary>What recording and declaring share: the place, named by its area or by a unit of the directory, and the days.</summary>
public abstract class TieFormPage(SupervisionDbContext db) : SupervisionPageModel
{
    private Tie? _made;

    [BindProperty]
    public TieForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    protected internal override Aggregate? Subject => _made;

    protected SupervisionDbContext Db => db;

    protected async Task ReadAreasAsync() =>
        Areas = await db.Jurisdictions.AsNoTracking().OrderByDescending(j => j.Kind == JurisdictionKind.City).ThenBy(j => j.Code).Select(j => new SelectListItem(j.Name, j.Id.ToString())).ToListAsync(Aborted);

    protected async Task<IActionResult> SaveAsync(Func<TiePlace, DateOnly?, Tie> make)
    {
        RequireValidForm();
        var place = await PlaceAsync();
        RequireValidForm();
        _made = make(place!, Form.To?.AddDays(1));
        db.Ties.Add(_made);
        await db.SaveChangesAsync(Aborted);
        Notice($"已登记{_made.Label}。");
        return RedirectToPage("Details", new { _made.Id });
    }

    private async Task<TiePlace?> PlaceAsync()
    {
        if (Areas.All(a => a.Value != Form.JurisdictionId.ToString()))
        {
            ModelState.AddModelError("Form.JurisdictionId", "请在列出的辖区中选择");
            return null;
        }

        var areas = await db.Jurisdictions.AsNoTracking().ToListAsync(Aborted);
        var area = areas.Single(a => a.Id == Form.JurisdictionId);
        if (string.IsNullOrWhiteSpace(Form.Unit))
        {
            return new(null, area.Id, area.Name);
        }

        var units = await db.Organisations.AsNoTracking().VisibleTo(Viewer).ToListAsync(Aborted);
        var (unit, problem, _) = new UnitFinder(units, areas).Find(Form.Unit, area.Name);
        if (unit is not null && unit.JurisdictionId == area.Id)
        {
            return new(unit.Id, area.Id, unit.Name);
        }

        ModelState.AddModelError("Form.Unit", problem?.Message ?? string.Create(CultureInfo.InvariantCulture, $"“{Form.Unit}”不在{area.Name}"));
        return null;
    }
}

public sealed class TieForm
{
    [Display(Name = "人员")]
    public Guid? OfficerId { get; set; }

    [Display(Name = "种类")]
    public TieKind? Kind { get; set; }

    [Display(Name = "辖区"), Required]
    public Guid? JurisdictionId { get; set; }

    [Display(Name = "单位"), StringLength(100)]
    public string? Unit { get; set; }

    [Display(Name = "开始日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期")]
    public DateOnly? To { get; set; }

    [Display(Name = "说明"), StringLength(Tie.NoteMaxLength)]
    public string? Note { get; set; }
}
