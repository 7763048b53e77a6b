using Kunming.Supervision.Data.Issues.Categories;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
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

    /// <summary>The figures as they are now, of whatever the reader of this context sees: not a report's, and the whole alone.</summary>
    public async Task<IReadOnlyList<Figure>> NowAsync(Quarter quarter, FigureScope scope, DateOnly today, CancellationToken cancellationToken = default) =>
        Known(FigureBook.Count(await ReadAsync(quarter, scope, cancellationToken), null, today), quarter);

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

    private Task<QuarterRows> ReadAsync(Quarter quarter, FigureScope scope, CancellationToken cancellationToken) => new FigureReader(db, quarter, scope, cancellationToken).ReadAsync();

    /// <summary>An indicator that is newer than the quarter has no figure in it.</summary>
    private static IReadOnlyList<Figure> Known(IReadOnlyList<Figure> figures, Quarter quarter) => [.. figures.Where(f => Indicators.Find(f.Code)?.Since <= quarter.End)];
}
