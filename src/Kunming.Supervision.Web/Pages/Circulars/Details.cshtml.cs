using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Circulars;

public sealed class DetailsModel(SupervisionDbContext db, CircularComposer composer) : RecordPage<Circular>(db)
{
    public OfficialDocument Document { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>Does what is made anew say what was kept? Null where nothing was kept or this reader gets a copy.</summary>
    public bool? Agrees { get; private set; }

    protected override IQueryable<Circular> Visible => Db.Circulars.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Document = await composer.ComposeAsync(Record, Viewer, Today, Aborted);
        Agrees = Record.Paper is { } paper && Viewer.Recusals.Count is 0 ? PaperDesk.TextDigestOf(Document) == paper.TextSha256 : null;
        var names = await Db.RecusedNamesAsync(Viewer, Aborted);
        History = [.. (await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted)).Where(h => !names.Any(n => h.Summary.Contains(n, StringComparison.Ordinal)))];
    }
}
