using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>What a verifier is warned of; counted by the database's owner over all issues, for a verifier sees only some of them, and told as numbers only.</summary>
public static class EvidenceWarnings
{
    /// <summary>Issues of the same category, the latest ones, with whose measures wording is compared.</summary>
    public const int Compared = 3000;

    /// <summary>Days back and ahead from which measures are compared.</summary>
    public const int Days = 365;

    private sealed record Reuse(Guid Issue, string Sha256, int Others);

    private sealed record Near(Guid Issue, Guid Attachment, int Others, bool Cut);

    private sealed record Pile(Guid Issue, DateOnly Day, int Others);

    private sealed record Wording(Guid Category, Guid Unit, DateOnly FoundOn, string Text);

    extension(SupervisionDbContext db)
    {
        public async Task<IReadOnlyList<EvidenceWarning>> WarningsOfAsync(Issue issue, CancellationToken cancellationToken = default) =>
            [.. (await db.WarningsOfAsync([issue], cancellationToken))[issue.Id]];

        /// <summary>The warnings of many issues, in four round trips whatever their number.</summary>
        public async Task<ILookup<Guid, EvidenceWarning>> WarningsOfAsync(IReadOnlyCollection<Issue> issues, CancellationToken cancellationToken = default)
        {
            Guid[] ids = [.. issues.Select(i => i.Id)];
            var reused = (await db.Database.SqlQuery<Reuse>($"select issue, sha256, others from reused_proofs({ids})")
                .ToListAsync(cancellationToken)).ToLookup(r => r.Issue);
            var near = (await db.Database.SqlQuery<Near>($"select issue, attachment, others, cut from near_pictures({ids}, {PictureMark.Same}, {PicturePoint.Least})").ToListAsync(cancellationToken)).ToLookup(n => n.Issue);
            var piled = (await db.Database.SqlQuery<Pile>($"select issue, day, others from last_day_piles({ids}, {EvidenceFindings.Pile})").ToListAsync(cancellationToken)).ToLookup(p => p.Issue);
            var worded = await WordingAsync(db, issues, ids, cancellationToken);
            return issues.SelectMany(
                    issue => ReusedIn(issue, reused[issue.Id]).Concat(NearIn(issue, near[issue.Id])).Concat(issue.WarningsOfDates())
                        .Concat(piled[issue.Id].Select(p => EvidenceWarning.LastDay(p.Others, p.Day))).Concat(worded(issue)),
                    (issue, warning) => (issue.Id, warning))
                .ToLookup(w => w.Id, w => w.warning);
        }
    }

    private static IEnumerable<EvidenceWarning> NearIn(Issue issue, IEnumerable<Near> near)
    {
        var pictures = issue.Measures.SelectMany(m => m.Proofs).ToLookup(p => p.AttachmentId, p => p.Name);
        return near.SelectMany(n => pictures[n.Attachment].Select(name => n.Cut ? EvidenceWarning.CutPicture(name, n.Others) : EvidenceWarning.NearPicture(name, n.Others)));
    }

    private static IEnumerable<EvidenceWarning> ReusedIn(Issue issue, IEnumerable<Reuse> reused)
    {
        var files = issue.Measures.SelectMany(m => m.Proofs).DistinctBy(p => p.Sha256).ToDictionary(p => p.Sha256, p => p.Name);
        return reused.Where(r => files.ContainsKey(r.Sha256)).Select(r => EvidenceWarning.SameFile(files[r.Sha256], r.Others));
    }

    private static async Task<Func<Issue, IEnumerable<EvidenceWarning>>> WordingAsync(
        SupervisionDbContext db, IReadOnlyCollection<Issue> issues, Guid[] ids, CancellationToken cancellationToken)
    {
        if (!issues.Any(i => i.Measures.Any(m => TextLikeness.RunsOf(m.Description).Count > 0)))
        {
            return _ => [];
        }

        var around = await db.Database.SqlQuery<Wording>(
            $"select category, unit, found_on, \"text\" from measures_around({ids}, {Days}, {Compared})").ToListAsync(cancellationToken);
        var byCategory = new Dictionary<Guid, LikenessIndex<Wording>>();
        foreach (var text in around)
        {
            (byCategory.TryGetValue(text.Category, out var index) ? index : byCategory[text.Category] = new()).Add(text.Text, text);
        }

        return issue => issue.Measures.Select(m => (Measure: m, Units: UnitsWith(m, issue))).Where(m => m.Units > 0)
            .Select(m => EvidenceWarning.SameWording(m.Measure.Headline, m.Units));

        int UnitsWith(RectificationMeasure measure, Issue issue) =>
            TextLikeness.RunsOf(measure.Description) is { Count: > 0 } runs && byCategory.TryGetValue(issue.CategoryId, out var index)
                ? index.Alike(runs).Where(w => w.Unit != issue.OrganisationId && Math.Abs(w.FoundOn.DayNumber - issue.FoundOn.DayNumber) <= Days).Select(w => w.Unit).Distinct().Count()
                : 0;
    }
}
