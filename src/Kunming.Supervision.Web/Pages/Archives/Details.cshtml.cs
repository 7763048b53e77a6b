using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>A package, its table of contents, and its course.</summary>
public sealed class DetailsModel(SupervisionDbContext db, ArchiveStore store) : RecordPage<ArchivePackage>(db)
{
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<(string Path, long Bytes, string Sha256)> Lines =>
        [.. Record.Contents.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ", 3)).Select(l => (l[2], long.Parse(l[0], CultureInfo.InvariantCulture), l[1]))];

    protected override IQueryable<ArchivePackage> Visible => Db.Archives.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
        if (Record.Status is ArchiveStatus.Destroyed)
        {
            // The program may have ended between the decision and the removal of the bytes.
            store.Destroy(Record.Sha256);
        }
    }
}
