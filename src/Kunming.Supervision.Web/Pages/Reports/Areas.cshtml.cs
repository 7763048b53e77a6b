using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <param name="Key">What stands in the address of the rows behind a number.</param>
public sealed record AreaRow(string Key, string Name, AreaTally Tally);

/// <summary>县区汇总: a quarter by jurisdiction, counted now; every number opens its rows.</summary>
public sealed class AreasModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromQuery(Name = "quarter")]
    public int? QuarterKey { get; set; }

    public Quarter Quarter { get; private set; }

    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];

    public IReadOnlyList<AreaRow> Rows { get; private set; } = [];

    /// <summary>Null where there is one line only.</summary>
    public AreaRow? Sum { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetExportAsync()
    {
        if (!await ReadAsync())
        {
            return NotFound();
        }

        var about = $"县区汇总　季度：{Quarter}　导出：{Viewer.Organisation} {Viewer.Name} {Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        ExportColumn[] columns = [new("县区", 18), .. AreaTally.Columns.Select(c => new ExportColumn(c.Indicator.Name, 12)), new(Rates.OnTime.Name, 12)];
        var lines = Sum is { } sum ? Rows.Append(sum) : Rows;
        return new ExportResult(
            "县区汇总", about, columns, lines.Select(IReadOnlyList<object?> (r) => [r.Name, .. AreaTally.Columns.Select(c => (object?)c.Of(r.Tally)), OnTime(r.Tally)]).ToAsyncEnumerable(), $"县区汇总-{Quarter.Key}");
    }

    /// <summary>The style sheet's name for the colour in which a column is drawn; null if it is not drawn.</summary>
    public static string? ColourOf(Indicator indicator) =>
        indicator == Indicators.Recognised ? "--blue" : indicator == Indicators.ClosedOut ? "--green" : indicator == Indicators.Overdue ? "--alarm" : null;

    public static string OnTime(AreaTally tally) => ReportText.Rate(tally.DueOnTime, tally.Due);

    private async Task<bool> ReadAsync()
    {
        if (!Viewer.SeesCity && !Viewer.IsCounty)
        {
            return false;
        }

        var current = Quarter.Of(Today);
        Quarter = Quarter.TryFromKey(QuarterKey) ?? current;
        Quarters = [current, current.Previous, current.Previous.Previous, current.Previous.Previous.Previous];
        var tallies = (await db.AreaTalliesAsync(Quarter, Viewer, Today, Aborted)).ToDictionary(t => t.JurisdictionId);
        var areas = await db.Jurisdictions.AsNoTracking().Where(j => Viewer.SeesCity || j.Id == Viewer.JurisdictionId).OrderBy(j => j.Code).Select(j => new { j.Id, j.Name }).ToListAsync(Aborted);
        Rows = [.. areas.Select(a => new AreaRow(Viewer.SeesCity ? a.Id.ToString() : "area", a.Name, tallies.GetValueOrDefault(a.Id) ?? AreaTally.None(a.Id)))];
        Sum = Viewer.SeesCity ? new("city", "合计", AreaTally.Sum(Rows.Select(r => r.Tally))) : null;
        return true;
    }
}
