using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rechecks;

public sealed record RecheckRow(
    Guid Id, int Order, string Number, string Unit, Guid JurisdictionId, Guid? FinderId, Guid GroupId, DateOnly DueOn, RecheckStatus Status, string? Finding, string? By, string Key);

/// <summary>What was drawn of a quarter's closed issues, as far as the viewer may know.</summary>
public sealed class IndexModel(SupervisionDbContext db, Lookups lookups) : SupervisionPageModel
{
    private static readonly ExportColumn[] Columns =
    [
        new("序号", 8), new("问题编号", 18), new("被监督单位", 28), new("县区", 12), new("发现单位", 20), new("回头看单元组", 20), new("完成时限", 12, WorkbookWriter.DayFormat), new("结果", 8), new("情况", 60),
        new("查看人", 24), new("抽取键（SHA-256）", 66),
    ];

    [BindProperty(SupportsGet = true, Name = "quarter")]
    public int? QuarterKey { get; set; }

    public Quarter Quarter => Quarter.TryFromKey(QuarterKey) ?? Quarter.Of(Today).Previous;

    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];

    public RecheckDraw? Draw { get; private set; }

    /// <summary>The draw, repeated from its seed, gives what the list holds.</summary>
    public bool Agrees { get; private set; }

    public IReadOnlyList<RecheckRow> Rows { get; private set; } = [];

    public Names Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        await ReadAsync();
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        await ReadAsync();
        var seed = Draw is { } draw ? $"　比例：{draw.Percent}%　种子：{draw.Seed}" : "";
        var about = $"回头看清单　季度：{Quarter}{seed}　导出：{Viewer.Organisation} {Viewer.Name} {Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        return new ExportResult("回头看清单", about, Columns, Rows.Select(IReadOnlyList<object?> (r) =>
        [
            r.Order, r.Number, r.Unit, Names.Jurisdiction(r.JurisdictionId), Names.Finder(r.FinderId, r.JurisdictionId), Names.Group(r.GroupId), r.DueOn, Words.Of(r.Status), r.Finding, r.By, r.Key,
        ]).ToAsyncEnumerable(), $"回头看清单-{Quarter.Key}");
    }

    private async Task ReadAsync()
    {
        Names = await lookups.ReadAsync(db, Aborted);
        var now = Quarter.Of(Today);
        Quarters = [now.Previous, now.Previous.Previous, now.Previous.Previous.Previous, now.Previous.Previous.Previous.Previous];
        var key = Quarter.Key;
        Draw = await db.RecheckDraws.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(d => d.QuarterKey == key, Aborted);
        Rows = await (
            from recheck in db.Rechecks.AsNoTracking().VisibleTo(Viewer)
            join issue in db.Issues on recheck.IssueId equals issue.Id
            join unit in db.Organisations on recheck.OrganisationId equals unit.Id
            where recheck.QuarterKey == key
            orderby recheck.Order
            select new RecheckRow(
                recheck.Id, recheck.Order, recheck.IssueNumber, unit.Name, recheck.JurisdictionId, issue.GroupId, recheck.GroupId, recheck.DueOn, recheck.Status,
                recheck.Result == null ? null : recheck.Result.Outcome, recheck.Result == null ? null : recheck.Result.Officer, recheck.Key)).ToListAsync(Aborted);
        Agrees = Draw?.Repeat().Select(d => (d.Candidate.Number, d.Key)).SequenceEqual(Rows.Select(r => (r.Number, r.Key))) is true;
    }
}
