using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>What a verifier is warned of; counted by the database's owner over all issues, for a verifier sees only some of them, and told as numbers only.</summary>
public static class EvidenceWarnings
{
    /// <summary>Measures of other units of the same category, the latest ones, with which wording is compared.</summary>
    public const int Compared = 2000;

    /// <summary>Days back from which measures are compared.</summary>
    public const int Days = 365;

    private sealed record Reuse(string Sha256, int Others);

    private sealed record Wording(Guid Unit, string Text);

    extension(SupervisionDbContext db)
    {
        public async Task<IReadOnlyList<EvidenceWarning>> WarningsOfAsync(Issue issue, CancellationToken cancellationToken = default)
        {
            var reused = await db.Database.SqlQuery<Reuse>($"select sha256 as \"Sha256\", others as \"Others\" from reused_proofs({issue.Id})").ToListAsync(cancellationToken);
            var files = issue.Measures.SelectMany(m => m.Proofs).DistinctBy(p => p.Sha256).ToDictionary(p => p.Sha256, p => p.Name);
            return
            [
                .. reused.Where(r => files.ContainsKey(r.Sha256)).Select(r => EvidenceWarning.SameFile(files[r.Sha256], r.Others)),
                .. issue.WarningsOfDates(),
                .. await WordingAsync(db, issue, cancellationToken),
            ];
        }
    }

    private static async Task<IReadOnlyList<EvidenceWarning>> WordingAsync(SupervisionDbContext db, Issue issue, CancellationToken cancellationToken)
    {
        var own = issue.Measures.Select(m => (Measure: m, Runs: TextLikeness.RunsOf(m.Description))).Where(m => m.Runs.Count > 0).ToList();
        if (own.Count is 0)
        {
            return [];
        }

        var others = await db.Database.SqlQuery<Wording>($"select unit as \"Unit\", \"text\" as \"Text\" from measures_elsewhere({issue.Id}, {Days}, {Compared})").ToListAsync(cancellationToken);
        var compared = others.ConvertAll(o => (o.Unit, Runs: TextLikeness.RunsOf(o.Text)));
        return
        [
            .. own.Select(m => (m.Measure, Units: compared.Where(c => TextLikeness.Of(m.Runs, c.Runs) >= TextLikeness.Same).Select(c => c.Unit).Distinct().Count()))
                .Where(m => m.Units > 0).Select(m => EvidenceWarning.SameWording(m.Measure.Headline, m.Units)),
        ];
    }
}
