using System.Runtime.CompilerServices;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Ledgers;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ledgers;

/// <summary>台账: the master ledger, a group's or an area's sub-ledger; every activity of a quarter, from history rows.</summary>
public sealed class IndexModel(SupervisionDbContext db, LedgerBooks books) : SupervisionPageModel
{
    public const int PageSize = 50;

    [FromQuery]
    public LedgerFilter Filter { get; set; } = new();

    [FromQuery]
    public string? After { get; set; }

    [FromQuery]
    public string? Before { get; set; }

    public Quarter Quarter { get; private set; }

    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];

    public LedgerDirectory Ledgers { get; private set; } = null!;

    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];

    /// <summary>The package that holds the quarter, as far as the viewer sees it.</summary>
    public LedgerClosing? Closed { get; private set; }

    public bool MayNote { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public string Title => Ledgers.TitleOf(Filter.Choice);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? await ShowAsync() : NotFound();

    public async Task<IActionResult> OnGetExportAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var about = $"{Title}　{Quarter}{(Filter.Kind is { } kind ? $"　事项类别：{LedgerKinds.NameOf(kind)}" : "")}{(Filter.AsOf is { } day ? $"　截至{day:yyyy-MM-dd}" : "")}　导出时间：{Now:yyyy-MM-dd HH:mm}";
        return new ExportResult(Title, about, LedgerExport.Columns, RowsAsync(Aborted), $"{Title}{Quarter}");
    }

    /// <summary>可核验台账: the same lines, so that anybody can check them without this system.</summary>
    public async Task<IActionResult> OnGetBookAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var head = new BookHead(Title, $"{Quarter}{(Filter.AsOf is { } day ? $"　截至{day:yyyy-MM-dd}" : "")}", $"{Viewer.Organisation} {Viewer.Name}", Now);
        return new BookDownload(books, head, Entries().Disclosable(db), $"可核验台账-{Title}{Quarter}");
    }

    private async Task<bool> LoadAsync()
    {
        if (Viewer.Seat is not (Seat.PartyConductOffice or Seat.Leader or Seat.GroupOfficer or Seat.CountyOfficer))
        {
            return false;
        }

        Ledgers = await LedgerDirectory.ReadAsync(db, Viewer, Aborted);
        if (Filter.Of is null && !Viewer.SeesCity)
        {
            Filter = Filter with { Of = Ledgers.Entries.Count > 0 ? Ledgers.Entries[0].Key : null };
        }

        var current = Quarter.Of(Today);
        Quarter = Quarter.TryFromKey(Filter.Quarter) ?? current;
        Quarters = [current, current.Previous, current.Previous.Previous, current.Previous.Previous.Previous];
        var key = Quarter.Key;
        Closed = await db.Archives.VisibleTo(Viewer).Where(a => a.QuarterKey == key).Select(a => new LedgerClosing(a.Number, a.Made.On)).SingleOrDefaultAsync(Aborted);
        MayNote = Viewer.IsOffice || Viewer.IsCounty || (Viewer.Seat is Seat.GroupOfficer && Viewer.Groups.Count > 0);
        return Ledgers.Allows(Filter.Of);
    }

    private async Task<PageResult> ShowAsync()
    {
        var (after, before) = (LedgerPosition.TryParse(After), LedgerPosition.TryParse(Before));
        var narrowed = after is { } a ? Entries().After(a) : before is { } b ? Entries().Before(b) : Entries();
        var lines = await narrowed.InLedgerOrder(before is not null).Take(PageSize + 1).ToLines(db).ToListAsync(Aborted);
        var more = lines.Count > PageSize;
        Lines = [.. before is null ? lines.Take(PageSize) : lines.TakeLast(PageSize)];
        Previous = Lines.Count > 0 && (after is not null || (before is not null && more)) ? new LedgerPosition(Lines[0].Day, Lines[0].Id).ToString() : null;
        Next = Lines.Count > 0 && (before is not null || more) ? new LedgerPosition(Lines[^1].Day, Lines[^1].Id).ToString() : null;
        return Page();
    }

    private IQueryable<HistoryEntry> Entries()
    {
        var entries = db.History.AsNoTracking().LedgerVisibleTo(db, Viewer).In(Filter.Choice).OfQuarter(Quarter);
        entries = Filter.AsOf is { } day ? entries.AsOf(day) : entries;
        return Filter.Kind is { } kind ? entries.Where(h => h.Ledger == kind) : entries;
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var line in Entries().ToLines(db).AsStream().WithCancellation(cancellationToken))
        {
            yield return LedgerExport.RowOf(++number, line, Closed);
        }
    }
}
