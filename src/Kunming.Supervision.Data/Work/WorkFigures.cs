using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>The quarter at a glance, counted over what the viewer may see: one pass over the quarter's visits, one over its issues.</summary>
/// <param name="Overdue">Of all quarters; counted up to <see cref="OverdueMost"/>.</param>
public sealed record WorkFigures(int Visits, int NilFindings, int Found, int Open, int ClosedOut, int Overdue)
{
    public const int OverdueMost = 1000;

    public static async Task<WorkFigures> ReadAsync(SupervisionDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken = default)
    {
        var quarter = Quarter.Of(today);
        var (start, end) = (quarter.Start, quarter.End);
        var visits = await db.Visits.AsNoTracking().VisibleTo(viewer).Where(v => v.Day >= start && v.Day <= end)
            .GroupBy(_ => 1).Select(g => new { All = g.Count(), Nil = g.Count(v => v.NilSigned != null) }).SingleOrDefaultAsync(cancellationToken);
        var issues = await db.Issues.AsNoTracking().VisibleTo(viewer).FoundIn(quarter).GroupBy(_ => 1).Select(g => new
        {
            Found = g.Count(i => !IssueStatuses.CountedElsewhere.Contains(i.Status)),
            Open = g.Count(i => !IssueStatuses.Settled.Contains(i.Status)),
            ClosedOut = g.Count(i => i.Status == IssueStatus.ClosedOut),
        }).SingleOrDefaultAsync(cancellationToken);
        var overdue = await db.Issues.AsNoTracking().VisibleTo(viewer).OverdueOn(today).AnyFew(OverdueMost).CountAsync(cancellationToken);
        return new(visits?.All ?? 0, visits?.Nil ?? 0, issues?.Found ?? 0, issues?.Open ?? 0, issues?.ClosedOut ?? 0, overdue);
    }
}
