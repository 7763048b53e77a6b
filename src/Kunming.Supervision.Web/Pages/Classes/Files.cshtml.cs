using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>课件和签到表: the papers of a session, and the receipts of what has come.</summary>
public sealed class FilesModel(SupervisionDbContext db, MaterialDesk desk) : RecordPage<DisciplineClass>(db)
{
    [BindProperty]
    public MaterialForm Material { get; set; } = new();

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAttach(Viewer);

    protected override IQueryable<DisciplineClass> Visible => Db.Classes.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && !Obstacles.Contains(ClassRules.NotYours) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(ClassRules.NotYours))
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

    protected override async Task PrepareAsync() => Files = await MaterialDesk.FilesOfAsync(Db, Record.FileIds, Aborted);
}
