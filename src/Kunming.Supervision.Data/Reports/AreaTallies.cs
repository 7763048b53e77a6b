using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

public static class AreaTallies
{
    extension(SupervisionDbContext db)
    {
        /// <summary>
        /// A quarter by jurisdiction, of whatever the viewer sees; jurisdictions without an issue have no line. Who sees the whole city is answered from the
        /// covering index by a function of the database (tally.sql), which looks at the same scope as the policies do; everybody else through them.
        /// </summary>
        public Task<List<AreaTally>> AreaTalliesAsync(Quarter quarter, Viewer viewer, DateOnly today, CancellationToken cancellationToken = default)
        {
            var (start, end) = (quarter.Start, quarter.End);
            return viewer.SeesCity && viewer.Recusals.Count is 0
                ? db.Database.SqlQuery<AreaTally>($"select * from tally_by_area({start}, {end}, {today})").ToListAsync(cancellationToken)
                : db.Issues.AsNoTracking().VisibleTo(viewer).FoundIn(quarter).GroupBy(i => i.JurisdictionId).Select(g => new AreaTally(
                    g.Key,
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & IssueTally.Counted) != 0),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & IssueTally.Stands) != 0),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & IssueTally.HandedOver) != 0),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & IssueTally.Clue) != 0),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & IssueTally.Closed) != 0),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & IssueTally.OnTime) != 0),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & IssueTally.Counted) != 0 && EF.Property<DateOnly?>(i, IssueOrders.OpenDueOn) < today),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & IssueTally.Relapsed) != 0),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & (IssueTally.Stands | IssueTally.Clue)) == IssueTally.Stands && i.FirstDueOn < today),
                    g.Count(i => (EF.Property<int>(i, IssueTally.Property) & (IssueTally.Stands | IssueTally.Clue)) == IssueTally.Stands && i.FirstDueOn < today
                        && (EF.Property<int>(i, IssueTally.Property) & IssueTally.OnTime) != 0))).ToListAsync(cancellationToken);
        }
    }
}
