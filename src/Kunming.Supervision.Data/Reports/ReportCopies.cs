using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

/// <summary>Makes each reader's copy of a report (<see cref="ReportCopy"/>).</summary>
public static class ReportCopies
{
    private static readonly IReadOnlySet<Guid> Nothing = new HashSet<Guid>();

    extension(SupervisionDbContext db)
    {
        public async Task<ReportCopy> CopyOfAsync(QuarterReport report, Viewer viewer, CancellationToken cancellationToken = default) =>
            (await db.CopiesOfAsync([report], viewer, cancellationToken))[0];

        public async Task<IReadOnlyList<ReportCopy>> CopiesOfAsync(IReadOnlyList<QuarterReport> reports, Viewer viewer, CancellationToken cancellationToken = default)
        {
            if (viewer.Recusals.Count is 0)
            {
                return [.. reports.Select(r => new ReportCopy(r, Nothing, []))];
            }

            var hidden = await db.HiddenRowsAsync(reports.SelectMany(r => r.Figures), viewer, cancellationToken);
            var names = await db.RecusedNamesAsync(viewer, cancellationToken);
            return [.. reports.Select(r => new ReportCopy(r, hidden, names, recused: true))];
        }

        /// <summary>Names of the bodies that this reader is recused of; former ones too: a text was written when they held.</summary>
        public async Task<IReadOnlyList<string>> RecusedNamesAsync(Viewer viewer, CancellationToken cancellationToken = default) => viewer.Recusals.Count is 0 ? []
            : await db.Organisations.AsNoTracking().Where(o => viewer.Recusals.Contains(o.Id)).SelectMany(o => o.Names).Select(n => n.Name).Distinct().ToListAsync(cancellationToken);

        /// <summary>Rows of these figures that this reader must not see for his recusals; none for everybody else.</summary>
        public async Task<IReadOnlySet<Guid>> HiddenRowsAsync(IEnumerable<Figure> figures, Viewer viewer, CancellationToken cancellationToken = default)
        {
            if (viewer.Recusals.Count is 0)
            {
                return Nothing;
            }

            var hidden = new HashSet<Guid>();
            foreach (var rows in figures.GroupBy(f => SubjectOf(f.Code), f => f.Ids))
            {
                var ids = rows.SelectMany(i => i).Distinct().ToArray();
                var subject = rows.Key;
                hidden.UnionWith(await db.Database.SqlQuery<Guid>($"select x as \"Value\" from unnest({ids}) x where is_recused({subject}, x)").ToListAsync(cancellationToken));
            }

            return hidden;
        }
    }

    /// <summary>What the database's rule of recusals calls the rows of an indicator.</summary>
    private static string SubjectOf(string code) => Indicators.Find(code)?.Subject switch
    {
        IndicatorSubject.Visits => "Visit",
        IndicatorSubject.Issues or IndicatorSubject.Closings => "Issue",
        IndicatorSubject.Measures => "Measure",
        IndicatorSubject.Handovers => "Handover",
        IndicatorSubject.HelpRequests => "HelpRequest",
        IndicatorSubject.Chases => "Chase",
        IndicatorSubject.Extensions => "Extension",
        IndicatorSubject.Rechecks => "Recheck",
        _ => "None",
    };
}
