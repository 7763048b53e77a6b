using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>登记检查 under a task that was issued to the viewer's group.</summary>
public sealed class NewModel(SupervisionDbContext db, MaterialDesk desk) : RecordPage<SupervisionTask>(db)
{
    private List<Organisation> _targets = [];

    [BindProperty]
    public NewVisitForm Target { get; set; } = new();

    [BindProperty]
    public VisitForm Form { get; set; } = new();

    [BindProperty]
    public MaterialForm Material { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<Rule> Obstacles => Record.ObstaclesToVisit(Viewer);

    protected override IQueryable<SupervisionTask> Visible => Db.Tasks.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync(Guid? unit)
    {
        if (!await FindAsync() || Obstacles.Contains(TaskRules.NotYours))
        {
            return NotFound();
        }

        Target.OrganisationId = unit ?? (_targets.Count is 1 ? _targets[0].Id : null);
        Form = new() { Day = Today, Inspectors = await InspectorsAsync() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(TaskRules.NotYours))
        {
            return NotFound();
        }

        RequireValidForm();
        var unit = _targets.SingleOrDefault(t => t.Id == Target.OrganisationId) ?? throw Refused(VisitRules.NotTarget);
        var files = Material.IsEmpty ? [] : await desk.TakeAsync(Material, Viewer, Now, HttpContext);
        var visit = await Db.SaveNumberedAsync(
            VisitNumber.SeriesOf(Today.Year),
            counter => Visit.Begin(VisitNumber.Format(Today.Year, counter), Record, unit.Id, unit.Name, unit.JurisdictionId, Form.ToRecord(), Viewer, Now),
            Aborted);
        if (files.Count > 0)
        {
            visit.Attach(files, Viewer, Now);
            await Db.SaveChangesAsync(Aborted);
        }

        DraftTaken();
        Notice($"检查 {visit.Number} 已登记{(files.Count is 0 ? "" : $"，收到现场材料{files.Count}份，回执见“现场材料”")}。请逐个登记发现的问题，并请被检查单位签字确认记录。");
        return RedirectToPage("Details", new { visit.Id });
    }

    /// <summary>Who carries the task out, if it says so; else who records, with a place left for the other, for nobody inspects alone.</summary>
    private async Task<string> InspectorsAsync()
    {
        var crew = Record.Crew.Where(c => c.From <= Today && (c.Until is null || c.Until > Today)).Select(c => c.OfficerId).ToList();
        var others = await Db.Officers.Where(o => crew.Contains(o.Id) && o.Id != Viewer.OfficerId).OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(Aborted);
        return others.Count is 0 ? $"{Viewer.Name}、" : string.Join('、', others.Count is 1 || crew.Contains(Viewer.OfficerId) ? others.Prepend(Viewer.Name) : others);
    }

    protected override async Task PrepareAsync()
    {
        var ids = Record.TargetsSeenBy(Viewer).Select(t => t.OrganisationId).ToList();
        _targets = await Db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Code).ToListAsync(Aborted);
        var visited = await Db.Visits.Where(v => v.TaskId == Id).Select(v => v.OrganisationId).Distinct().ToListAsync(Aborted);
        Units = [.. _targets.Select(t => new SelectListItem(visited.Contains(t.Id) ? $"{t.Name}（已有检查记录）" : t.Name, t.Id.ToString()))];
    }
}

public sealed class NewVisitForm
{
    [Display(Name = "被检查单位"), Required]
    public Guid? OrganisationId { get; set; }
}
