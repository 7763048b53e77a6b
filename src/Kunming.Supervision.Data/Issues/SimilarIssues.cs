using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>What is known of the issue for which similar ones are looked for; anything but the unit may still be missing.</summary>
/// <param name="Except">The issue itself, once it exists.</param>
public sealed record SimilarQuestion(Guid OrganisationId, Guid? CategoryId, string? Clause, string? Facts, IReadOnlyList<Guid> ClauseIds, Guid? Except = null)
{
    public static SimilarQuestion Of(Issue issue) => new(issue.OrganisationId, issue.CategoryId, issue.Clause, issue.Facts, issue.ClauseIds, issue.Id);
}

public sealed record SimilarIssue(Guid Id, string Number, string Unit, DateOnly FoundOn, IssueStatus Status, int Relapses, string Facts, Similarity Similarity);

/// <summary>Past issues that resemble one: of the same unit, of the same category, or with the same words by the index of pairs; never more than the viewer sees.</summary>
public static class SimilarIssues
{
    /// <summary>So many are shown.</summary>
    public const int Most = 8;

    /// <summary>The latest of the unit, and of the category, that are compared.</summary>
    private const int Latest = 60;

    /// <summary>Pieces of the text that are looked up, and how many issues each may bring.</summary>
    private const int Pieces = 6;
    private const int PerPiece = 40;

    /// <summary>Shorter facts are still being begun.</summary>
    private const int LeastFacts = 8;

    private sealed record Candidate(Guid Id, string Number, string Unit, Guid OrganisationId, Guid CategoryId, string? Clause, DateOnly FoundOn, IReadOnlyList<Guid> ClauseIds, IssueStatus Status, int Relapses, string Facts, int[] Grams);

    extension(SupervisionDbContext db)
    {
        /// <returns>The most telling first; nothing that was referred as a clue.</returns>
        public async Task<IReadOnlyList<SimilarIssue>> SimilarToAsync(SimilarQuestion question, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var issues = db.Issues.AsNoTracking().VisibleTo(viewer).Where(i => i.Status != IssueStatus.ReferredAsClue && i.Id != question.Except);
            var ids = await issues.Where(i => i.OrganisationId == question.OrganisationId).OrderByDescending(i => i.FoundOn).TakeFixed(Latest).Select(i => i.Id).ToListAsync(cancellationToken);
            if (question.CategoryId is { } category)
            {
                ids.AddRange(await issues.Where(i => i.CategoryId == category).OrderByDescending(i => i.FoundOn).TakeFixed(Latest).Select(i => i.Id).ToListAsync(cancellationToken));
            }

            foreach (var clause in question.ClauseIds.Take(Issue.MostClauses))
            {
                ids.AddRange(await issues.Citing(clause).Select(i => i.Id).AnyFew(PerPiece).ToListAsync(cancellationToken));
            }

            ids.AddRange(await WithTheWordsAsync(issues, question, cancellationToken));
            var wanted = ids.Distinct().ToList();
            var candidates = await (
                from issue in issues
                where wanted.Contains(issue.Id)
                select new Candidate(
                    issue.Id, issue.Number, db.Organisations.Where(o => o.Id == issue.OrganisationId).Select(o => o.Name).First(), issue.OrganisationId, issue.CategoryId, issue.Clause,
                    issue.FoundOn, issue.ClauseIds, issue.Status, issue.Relapses, issue.Facts.Substring(0, IssueLines.LineLength), issue.TextGrams)).ToListAsync(cancellationToken);
            var pairs = TextGrams.Of(question.Facts ?? "");
            return
            [
                .. candidates.Select(c => new SimilarIssue(c.Id, c.Number, c.Unit, c.FoundOn, c.Status, c.Relapses, c.Facts, new(
                        c.OrganisationId == question.OrganisationId, c.CategoryId == question.CategoryId, Similarity.IsSameClause(c.Clause, question.Clause) || c.ClauseIds.Intersect(question.ClauseIds).Any(),
                        Similarity.WordsInCommon(pairs, c.Grams))))
                    .Where(i => i.Similarity.Counts).OrderByDescending(i => i.Similarity.Weight).ThenByDescending(i => i.FoundOn).ThenBy(i => i.Id).Take(Most),
            ];
        }
    }

    /// <summary>Whichever of them the index meets first: how alike they are is judged afterwards.</summary>
    private static async Task<IReadOnlyList<Guid>> WithTheWordsAsync(IQueryable<Issue> issues, SimilarQuestion question, CancellationToken cancellationToken)
    {
        if (question.Facts is not { Length: >= LeastFacts } facts)
        {
            return [];
        }

        var ids = new List<Guid>();
        foreach (var piece in TextWindows.Of(facts, Pieces))
        {
            var pairs = TextGrams.Of(piece);
            ids.AddRange(await issues.Where(i => pairs.All(p => i.TextGrams.Contains(p))).Select(i => i.Id).AnyFew(PerPiece).ToListAsync(cancellationToken));
        }

        return ids;
    }
}
