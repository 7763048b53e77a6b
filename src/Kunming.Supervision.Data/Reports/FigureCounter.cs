using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Issues.Categories;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

/// <summary>Reads the rows of a quarter and counts the figures of a report from them.</summary>
public sealed class FigureCounter(SupervisionDbContext db)
{
    /// <summary>A group's figures: the whole, and each top-level category.</summary>
    public async Task<IReadOnlyList<Figure>> OfGroupAsync(Guid groupId, Quarter quarter, DateOnly today, CancellationToken cancellationToken = default)
    {
        var rows = await ReadAsync(quarter, groupId, cancellationToken);
        var whole = FigureBook.Count(rows, null, today);
        return [.. whole, .. await ByCategoryAsync(whole, rows, quarter.End, cancellationToken)];
    }

    /// <summary>The city's figures: the whole, each group, each jurisdiction, each top-level category.</summary>
    public async Task<IReadOnlyList<Figure>> OfCityAsync(Quarter quarter, DateOnly today, CancellationToken cancellationToken = default)
    {
        var rows = await ReadAsync(quarter, null, cancellationToken);
        var basis = await SynthesisBasis.ReadAsync(db, quarter, cancellationToken);
        var areas = await db.Jurisdictions.AsNoTracking().OrderBy(j => j.Code).Select(j => new { j.Id, j.Name }).ToListAsync(cancellationToken);
        var compiled = FigureBook.Compile(rows, [.. basis.Groups.Select(g => (g.Id, g.Name))], basis.Reports.ToDictionary(r => r.GroupId), today);
        return
        [
            .. compiled,
            .. areas.SelectMany(a => FigureBook.Part(compiled, rows.Where(i => i.JurisdictionId == a.Id, v => v.JurisdictionId == a.Id, _ => false), a.Name)),
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
                return FigureBook.Part(whole, rows.Where(i => map.At(i.CategoryId, day) is { } at && ids.Contains(at), _ => false, _ => false), parent.Name);
            }),
        ];
    }

    private async Task<QuarterRows> ReadAsync(Quarter quarter, Guid? groupId, CancellationToken cancellationToken)
    {
        var found = db.Issues.AsNoTracking().FoundIn(quarter).Where(i => groupId == null || i.GroupId == groupId);
        var issues = await found.OrderBy(i => i.FoundOn).ThenBy(i => i.Id).Select(i => new
        {
            i.Id,
            i.GroupId,
            i.JurisdictionId,
            i.CategoryId,
            i.Status,
            Recognised = i.Recognised != null,
            Immediate = i.Immediate || i.Measures.Any(m => m.Quick),
            HandedOver = i.HandoverId != null,
            AppliedOn = i.Applied == null ? (DateTimeOffset?)null : i.Applied.On,
            i.FirstDueOn,
            DueOn = i.Deadline == null ? (DateOnly?)null : i.Deadline.DueOn,
            i.Relapses,
        }).ToListAsync(cancellationToken);
        var measures = await found.SelectMany(i => i.Measures, (i, m) => new { m.Id, IssueId = i.Id, m.Status }).OrderBy(m => m.Id).ToListAsync(cancellationToken);

        var (start, end) = (quarter.Start, quarter.End);
        var visits = await db.Visits.AsNoTracking()
            .Where(v => v.Day >= start && v.Day <= end && (groupId == null || v.GroupId == groupId))
            .OrderBy(v => v.Day).ThenBy(v => v.Id)
            .Select(v => new VisitRow(v.Id, v.GroupId, v.JurisdictionId, v.NilSigned != null)).ToListAsync(cancellationToken);
        var (first, after) = (ChinaTime.StartOf(start).ToUniversalTime(), ChinaTime.StartOf(end.AddDays(1)).ToUniversalTime());
        var handovers = await db.Handovers.AsNoTracking()
            .Where(h => h.Issued.On >= first && h.Issued.On < after && (groupId == null || h.GroupId == groupId))
            .OrderBy(h => h.Issued.On).Select(h => new HandoverRow(h.Id, h.GroupId)).ToListAsync(cancellationToken);

        return new(
            [.. issues.Select(i => new IssueRow(
                i.Id, i.GroupId, i.JurisdictionId, i.CategoryId, i.Status, i.Recognised, i.Immediate, i.HandedOver,
                i.AppliedOn is { } on ? ChinaTime.DayOf(on) : null, i.FirstDueOn, i.DueOn, i.Relapses))],
            visits,
            [.. measures.Select(m => new MeasureRow(m.Id, m.IssueId, m.Status is MeasureStatus.Completed or MeasureStatus.Sustained))],
            handovers);
    }
}
