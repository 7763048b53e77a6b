using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>拍照上传: photos and papers of a visit, and the receipts of what has come.</summary>
public sealed class MaterialModel(SupervisionDbContext db, MaterialDesk desk) : RecordPage<Visit>(db)
{
    [BindProperty]
    public MaterialForm Material { get; set; } = new();

    public string Unit { get; private set; } = "";

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAttach(Viewer);

    protected override IQueryable<Visit> Visible => Db.Visits.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && !Obstacles.Contains(VisitRules.NotYours) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(VisitRules.NotYours))
        {
            return NotFound();
        }

        RequireValidForm();
        RuleViolationException.ThrowIfAny(Obstacles);
        var files = await desk.TakeAsync(Material, Viewer, Now, HttpContext);
        Record.Attach(files, Viewer, Now);
        await Db.SaveChangesAsync(Aborted);
        Notice($"已收到{files.Count}份材料，回执见下。");
        return RedirectToPage(new { Id });
    }

    protected override async Task PrepareAsync()
    {
        Unit = await Db.Organisations.Where(o => o.Id == Record.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
        Files = await MaterialDesk.FilesOfAsync(Db, Record.FileIds, Aborted);
    }
}
