using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>A disputed row with what it is.</summary>
public sealed record Dispute(SumProof Proof, DisputedRow Row, FigureRow? Fact);

/// <summary>核对和分析: the proof of the sums, and what the leaders ask beside the figures.</summary>
public sealed class AnalysisModel(SupervisionDbContext db) : ReportPage(db)
{
    public IReadOnlyList<SumProof> Proofs { get; private set; } = [];

    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    /// <summary>The last four quarters, the oldest first, and this one.</summary>
    public IReadOnlyList<ReportCopy> Quarters { get; private set; } = [];

    public IReadOnlyList<RepeatedProblem> Repeated { get; private set; } = [];

    public ClueCounts Clues { get; private set; } = new(0, 0);

    public IReadOnlyList<HelpRequest> Help { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Proofs = await Db.ProofsAsync(Copy, Viewer, Aborted);
        var disputes = new List<Dispute>();
        foreach (var proof in Proofs)
        {
            var rows = proof.Disputed.Take(SynthesisAnalysis.Most).ToList();
            foreach (var row in rows)
            {
                var fact = await Db.RowsBehindAsync(proof.Indicator, new(proof.Indicator.Code, null, [row.Id]), Viewer, Aborted);
                disputes.Add(new(proof, row, fact.Count > 0 ? fact[0] : null));
            }
        }

        Disputes = disputes;
        Quarters = [.. await Db.CopiesOfAsync([.. await Db.EarlierSynthesesAsync((SynthesisReport)Report, Aborted)], Viewer, Aborted), Copy];
        Repeated = await Db.RepeatedProblemsAsync(Copy, Viewer, Aborted);
        Clues = await Db.ClueCountsAsync(Copy, Aborted);
        Help = await Db.OpenHelpAsync(Copy, Viewer, Aborted);
    }

    protected override bool Concerns(QuarterReport report) => report is SynthesisReport && Viewer.SeesCity;
}
