using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

/// <summary>屡查屡犯: a unit in which the same kind of problem was found more than once within a year.</summary>
/// <param name="InQuarter">Those of the report's quarter.</param>
public sealed record RepeatedProblem(string Unit, string Category, int InYear, int InQuarter, Guid UnitId);

/// <summary>Where the clues of the quarter are, as numbers alone.</summary>
public sealed record ClueCounts(int Referred, int Registered);

/// <summary>What stands behind and beside a synthesis: computed when it is looked at, for the office and the leaders.</summary>
public static class SynthesisAnalysis
{
    /// <summary>Most lines of one list.</summary>
    public const int Most = 50;

    extension(SupervisionDbContext db)
    {
        /// <summary>Those of the last four quarters that were sent, the oldest first.</summary>
        public Task<List<SynthesisReport>> EarlierSynthesesAsync(SynthesisReport report, CancellationToken cancellationToken = default)
        {
            var since = report.Quarter.Previous.Previous.Previous.Previous.Key;
            return db.Reports.OfType<SynthesisReport>().AsNoTracking()
                .Where(r => r.JurisdictionId == report.JurisdictionId && r.QuarterKey >= since && r.QuarterKey < report.QuarterKey && r.TimesSent > 0)
                .OrderBy(r => r.QuarterKey).ToListAsync(cancellationToken);
        }

        /// <summary>Ledgers and figures side by side, as this viewer sees them.</summary>
        public async Task<IReadOnlyList<SumProof>> ProofsAsync(ReportCopy copy, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var (start, end) = (copy.Report.Quarter.Start, copy.Report.Quarter.End);
            var kinds = SumProof.Proved.Select(p => (LedgerKind?)p.Kind).ToList();
            var events = SumProof.Proved.SelectMany(p => p.Events).ToList();
            var entries = await db.History.AsNoTracking().LedgerVisibleTo(db, viewer).Where(h => kinds.Contains(h.Ledger) && events.Contains(h.Event) && h.Day >= start && h.Day <= end)
                .Select(h => new { h.Ledger, h.SubjectId, h.GroupId }).Distinct().ToListAsync(cancellationToken);
            var elsewhere = (await db.Issues.AsNoTracking().FoundIn(copy.Report.Quarter).Where(i => IssueStatuses.CountedElsewhere.Contains(i.Status)).Select(i => i.Id).ToListAsync(cancellationToken)).ToHashSet();
            var groups = await db.UnitGroups.AsNoTracking().ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
            return
            [
                .. from proved in SumProof.Proved
                   let whole = copy.FigureOf(proved.Indicator.Code)
                   where whole is not null
                   let parts = copy.Figures.Where(f => f.Code == proved.Indicator.Code && f.Part is not null && groups.ContainsValue(f.Part)).ToList()
                   select SumProof.Of(
                       proved.Indicator, whole,
                       [.. entries.Where(e => e.Ledger == proved.Kind && !elsewhere.Contains(e.SubjectId)).Select(e => new LedgerFact(e.SubjectId, e.GroupId))],
                       (id, own) => own is { } g ? groups.GetValueOrDefault(g) : parts.FirstOrDefault(p => p.Ids.Contains(id))?.Part),
            ];
        }

        public async Task<IReadOnlyList<RepeatedProblem>> RepeatedProblemsAsync(ReportCopy copy, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var quarter = copy.Report.Quarter;
            var (from, start, until) = (quarter.Previous.Previous.Previous.Start, quarter.Start, quarter.End);
            var repeated = await db.Issues.AsNoTracking().VisibleTo(viewer)
                .Where(i => i.FoundOn >= from && i.FoundOn <= until && i.Recognised != null && i.Status != IssueStatus.NotRecognised && !IssueStatuses.CountedElsewhere.Contains(i.Status))
                .GroupBy(i => new { i.OrganisationId, i.CategoryId })
                .Select(g => new { g.Key, InYear = g.Count(), InQuarter = g.Count(i => i.FoundOn >= start) })
                .Where(g => g.InYear > 1 && g.InQuarter > 0).OrderByDescending(g => g.InYear).ThenByDescending(g => g.InQuarter).Take(Most).ToListAsync(cancellationToken);
            var (units, categories) = (repeated.Select(r => r.Key.OrganisationId).ToList(), repeated.Select(r => r.Key.CategoryId).ToList());
            var names = await db.Organisations.AsNoTracking().Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
            var kinds = await db.IssueCategories.AsNoTracking().Where(c => categories.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
            return [.. repeated.Select(r => new RepeatedProblem(names[r.Key.OrganisationId], kinds[r.Key.CategoryId], r.InYear, r.InQuarter, r.Key.OrganisationId))];
        }

        /// <summary>Counts alone: nothing else of a clue is known outside the case office.</summary>
        public async Task<ClueCounts> ClueCountsAsync(ReportCopy copy, CancellationToken cancellationToken = default)
        {
            var ids = copy.FigureOf(Indicators.Clues.Code)?.Ids.ToList() ?? [];
            return new(ids.Count, await db.ClueReceipts.AsNoTracking().CountAsync(r => ids.Contains(r.IssueId), cancellationToken));
        }

        /// <summary>Asked by the quarter's end and not settled yet.</summary>
        public Task<List<HelpRequest>> OpenHelpAsync(ReportCopy copy, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var until = ChinaTime.StartOf(copy.Report.Quarter.End.AddDays(1)).ToUniversalTime();
            return db.HelpRequests.AsNoTracking().VisibleTo(viewer)
                .Where(h => h.Asked.On < until && (h.Status == HelpRequestStatus.Asked || h.Status == HelpRequestStatus.Answered)).OrderBy(h => h.Asked.On).Take(Most).ToListAsync(cancellationToken);
        }
    }
}
