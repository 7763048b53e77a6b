using System.Globalization;
using System.Runtime.CompilerServices;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.Pages.Issues.List;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>What the list shows under the same address, all of it, as a workbook.</summary>
public sealed class ExportModel(SupervisionDbContext db, IDbContextFactory<SupervisionDbContext> contexts, Lookups lookups, SettingStore settings, ListFaces faces) : SupervisionPageModel
{
    private static readonly Desk[] AllDesks = Enum.GetValues<Desk>();
    private const int AtOnce = 1_000;

    /// <summary>With the days that each issue lay on each desk; they are counted from the history, which takes longer.</summary>
    [BindProperty(SupportsGet = true, Name = "desks")]
    public bool WithDesks { get; set; }

    [BindProperty(SupportsGet = true)]
    public IssueListAddress Address { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public IssueFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat) && !Viewer.IsLiaison)
        {
            return NotFound();
        }

        var names = (await lookups.ReadAsync(db, Aborted)).By(Filter.Tree);
        var columns = IssueColumns.For(await faces.ReadAsync(Viewer, ListKind.Issues, Request, Aborted), names);
        var list = new IssueList(db, names, Viewer, Today, Address, Filter, settings.Current);
        var filter = Filter.Describe(names) is { Length: > 0 } words ? words : "无";
        var about = $"问题清单　视图：{list.View.Word}　筛选：{filter}　列：{columns.Titles}　导出：{Viewer.Organisation} {Viewer.Name} {Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        return WithDesks
            ? new ExportResult("问题清单", about, [.. columns.ForExport, .. AllDesks.Select(d => new ExportColumn($"停留天数：{Desks.NameOf(d)}", 20))], RowsWithDesksAsync(list, columns, Aborted), FileName)
            : new ExportResult("问题清单", about, columns.ForExport, RowsAsync(list, columns, Aborted), FileName);
    }

    private string FileName => $"问题清单-{Today:yyyy-MM-dd}";

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(IssueList list, ListColumns<IssueLine> columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in list.ReadAllAsync(cancellation))
        {
            yield return columns.RowOf(line);
        }
    }

    /// <summary>The list is still being read while the history of its last rows is: on a connection of its own, with the same scope.</summary>
    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsWithDesksAsync(IssueList list, ListColumns<IssueLine> columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var second = await contexts.CreateDbContextAsync(cancellation);
        second.Scope = db.Scope;
        var part = new List<IssueLine>(AtOnce);
        await foreach (var line in list.ReadAllAsync(cancellation))
        {
            part.Add(line);
            if (part.Count < AtOnce)
            {
                continue;
            }

            foreach (var row in await PartAsync(second, part, columns, cancellation))
            {
                yield return row;
            }

            part.Clear();
        }

        foreach (var row in await PartAsync(second, part, columns, cancellation))
        {
            yield return row;
        }
    }

    private async Task<IEnumerable<IReadOnlyList<object?>>> PartAsync(SupervisionDbContext second, List<IssueLine> lines, ListColumns<IssueLine> columns, CancellationToken cancellation)
    {
        var times = await second.DeskTimesAsync(lines.ToDictionary(l => l.Id, l => !l.Rectified), Now, cancellation);
        return lines.Select(line => (IReadOnlyList<object?>)
        [
            .. columns.RowOf(line),
            .. AllDesks.Select(desk => line.Facts is not null && times[line.Id].TryGetValue(desk, out var time) ? (object?)(int)time.TotalDays : null),
        ]).ToList();
    }
}
