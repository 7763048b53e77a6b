using Kunming.Supervision.Data.Issues.Categories;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

/// <summary>Reads the rows of a quarter and counts the figures of a report from them.</summary>
public sealed class FigureCounter(SupervisionDbContext db)
{
    /// <summary>A group's figures: the whole, and each top-level category.</summary>
    public async Task<IReadOnlyList<Figure>> OfGroupAsync(Guid groupId, Quarter quarter, DateOnly today, CancellationToken cancellationToken = default)
    {
        var rows = await ReadAsync(quarter, new(groupId), cancellationToken);
        var whole = Known(FigureBook.Count(rows, null, today), quarter);
        return [.. whole, .. await ByCategoryAsync(whole, rows, quarter.End, cancellationToken)];
    }

    /// <summary>All figures of a bulletin: the period's, the one's before, those since the round began, and each group's of the period.</summary>
    public async Task<IReadOnlyList<Figure>> OfBulletinAsync(Round round, BulletinPeriod period, DateOnly today, CancellationToken cancellationToken = default)
    {
        var groups = await db.UnitGroups.AsNoTracking().InOrder(db).Select(g => new { g.Id, g.Name }).ToListAsync(cancellationToken);
        var whole = await OfPeriodAsync(round, period.Start, period.End, null, today, cancellationToken);
        var byGroup = new List<Figure>();
        foreach (var group in groups.Where(g => round.TakesPart(g.Id)))
        {
            byGroup.AddRange(await OfPeriodAsync(round, period.Start, period.End, group.Name, today, cancellationToken, group.Id));
        }

        return
        [
            .. whole,
            .. await OfPeriodAsync(round, period.Previous.Start, period.Previous.End, BulletinParts.Before, today, cancellationToken),
            .. await OfPeriodAsync(round, round.From, period.End < round.From ? round.From : period.End, BulletinParts.Whole, today, cancellationToken),
            .. byGroup,
        ];
    }

    /// <summary>A round's figures of any period, counted from what goes back to its tasks.</summary>
    private async Task<IEnumerable<Figure>> OfPeriodAsync(Round round, DateOnly start, DateOnly end, string? part, DateOnly today, CancellationToken cancellationToken, Guid? groupId = null)
    {
        var rows = await new FigureReader(db, start, end, new(groupId, RoundId: round.Id), cancellationToken).ReadOfTasksAsync();
        var figures = FigureBook.Count(rows, part, today).ToDictionary(f => f.Code);
        return BulletinPeriod.Figures.Select(i => figures[i.Code]);
    }

    /// <summary>The figures as they are now, of whatever the reader of this context sees: not a report's, and the whole alone.</summary>
    public async Task<IReadOnlyList<Figure>> NowAsync(Quarter quarter, FigureScope scope, DateOnly today, CancellationToken cancellationToken = default) =>
        Known(FigureBook.Count(await ReadAsync(quarter, scope, cancellationToken), null, today), quarter);

    /// <summary>The whole figures of a report counted again, against the day of its freezing: what has only grown overdue since is no change.</summary>
    public async Task<IReadOnlyList<Figure>> AgainAsync(QuarterReport report, CancellationToken cancellationToken = default)
    {
        var day = ChinaTime.DayOf(report.Frozen.On);
        return report is GroupReport group ? await NowAsync(report.Quarter, new(group.GroupId), day, cancellationToken) : await OfCityAsync(report.Quarter, day, cancellationToken);
    }

    /// <summary>The city's figures: the whole, each group, each jurisdiction, each top-level category.</summary>
    public async Task<IReadOnlyList<Figure>> OfCityAsync(Quarter quarter, DateOnly today, CancellationToken cancellationToken = default)
    {
        var rows = await ReadAsync(quarter, default, cancellationToken);
        var basis = await SynthesisBasis.ReadAsync(db, quarter, cancellationToken);
        var areas = await db.Jurisdictions.AsNoTracking().OrderBy(j => j.Code).Select(j => new { j.Id, j.Name }).ToListAsync(cancellationToken);
        var compiled = Known(FigureBook.Compile(rows, [.. basis.Groups.Select(g => (g.Id, g.Name))], basis.Reports.ToDictionary(r => r.GroupId), today), quarter);
        return
        [
            .. compiled,
            .. areas.SelectMany(a => FigureBook.Part(compiled, rows.Where(r => r.JurisdictionId == a.Id), a.Name)),
            .. await ByCategoryAsync(compiled, rows, quarter.End, cancellationToken),
        ];
    }

    /// <summary>What earlier reports of a group have become, of the last four quarters.</summary>
    public async Task<IReadOnlyList<Restatement>> RestatementsOfGroupAsync(Guid groupId, Quarter quarter, DateOnly today, CancellationToken cancellationToken = default)
    {
        var since = quarter.Previous.Previous.Previous.Previous.Key;
        var sent = await db.Reports.OfType<GroupReport>().AsNoTracking()
            .Where(r => r.GroupId == groupId && r.QuarterKey >= since && r.QuarterKey < quarter.Key && (r.Status == ReportStatus.Sent || r.Status == ReportStatus.Accepted)).ToListAsync(cancellationToken);
        var now = new Dictionary<int, IReadOnlyList<Figure>>();
        foreach (var key in sent.Select(r => r.QuarterKey))
        {
            now[key] = await NowAsync(Quarter.FromKey(key), new(groupId), today, cancellationToken);
        }

        return Restatement.Of(sent, now);
    }

    /// <summary>What the city's earlier reports have become, as the sum of what the groups restate in this quarter.</summary>
    public async Task<IReadOnlyList<Restatement>> RestatementsOfCityAsync(Quarter quarter, CancellationToken cancellationToken = default)
    {
        var basis = await SynthesisBasis.ReadAsync(db, quarter, cancellationToken);
        var keys = basis.Reports.SelectMany(r => r.Restatements).Select(r => r.QuarterKey).Distinct().ToList();
        var earlier = keys.Count is 0 ? [] : await db.Reports.OfType<SynthesisReport>().AsNoTracking()
            .Where(r => r.QuarterKey >= keys.Min() && r.QuarterKey < quarter.Key && r.TimesSent > 0).ToListAsync(cancellationToken);
        return
        [
            .. from stated in earlier
               where keys.Contains(stated.QuarterKey)
               from parts in basis.Reports.SelectMany(r => r.Restatements).Where(r => r.QuarterKey == stated.QuarterKey).GroupBy(r => r.Code)
               orderby stated.QuarterKey, parts.Key
               select Restatement.Sum(stated.QuarterKey, parts.Key, stated.StatedBy(earlier, parts.Key).Value, [.. parts]),
        ];
    }

    /// <summary>By the tree that holds on the quarter's last day; what was recorded under another one is counted where it leads.</summary>
    private async Task<IReadOnlyList<Figure>> ByCategoryAsync(IReadOnlyList<Figure> whole, QuarterRows rows, DateOnly day, CancellationToken cancellationToken)
    {
        var map = await db.CategoryMapAsync(cancellationToken);
        var tree = map.TreeOn(day);
        return
        [
            .. tree.Where(c => c.ParentId is null).SelectMany(parent =>
            {
                var ids = tree.Where(c => c.Id == parent.Id || c.ParentId == parent.Id).Select(c => c.Id).ToHashSet();
                return FigureBook.Part(whole, rows.Where(r => r.CategoryId is { } category && map.At(category, day) is { } at && ids.Contains(at)), parent.Name);
            }),
        ];
    }

    private Task<QuarterRows> ReadAsync(Quarter quarter, FigureScope scope, CancellationToken cancellationToken) => new FigureReader(db, quarter.Start, quarter.End, scope, cancellationToken).ReadAsync();

    /// <summary>An indicator that is newer than the quarter has no figure in it.</summary>
    private static IReadOnlyList<Figure> Known(IReadOnlyList<Figure> figures, Quarter quarter) => [.. figures.Where(f => Indicators.Find(f.Code)?.Since <= quarter.End)];
}
