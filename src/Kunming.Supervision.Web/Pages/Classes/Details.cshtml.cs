using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Classes;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<DisciplineClass>(db)
{
    public string? Round { get; private set; }

    /// <summary>Numbers of the cases' issues, of those that the viewer sees.</summary>
    public IReadOnlyDictionary<Guid, string> Issues { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    protected override IQueryable<DisciplineClass> Visible => Db.Classes.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Round = await Db.Rounds.Where(r => r.Id == Record.RoundId).Select(r => r.Name).SingleOrDefaultAsync(Aborted);
        var told = Record.Cases.Select(c => c.IssueId).ToList();
        Issues = await Db.Issues.AsNoTracking().VisibleTo(Viewer).Where(i => told.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Number, Aborted);
        Files = await MaterialDesk.FilesOfAsync(Db, Record.FileIds, Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
