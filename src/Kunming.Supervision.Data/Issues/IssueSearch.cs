using System.Linq.Expressions;
using System.Text;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>
/// Issues that hold a text in the number, in the name of the unit or in the facts, exactly as written; the facts of a matter that was referred as a
/// clue hold nothing.
/// </summary>
/// <param name="units">The bodies whose name holds the text: as a list they are looked up by index, as a part of the query they are not.</param>
/// <param name="common">
/// So many issues hold it that reading the list in its order soon meets enough of them; the index of pairs would gather all of them first.
/// </param>
public sealed class IssueSearch(string words, IReadOnlyList<Guid> units, bool common)
{
    /// <summary>In characters, of which some are two units of UTF-16.</summary>
    public const int MinLength = 2;
    public const int MaxLength = 60;

    /// <summary>Percent of the table that are looked at to learn whether a text is common: two thousand of a million issues.</summary>
    private const double Sample = 0.2;

    /// <summary>Fewer than these tell nothing.</summary>
    private const int SampleLeast = 50;

    /// <summary>The share from which on a text is common.</summary>
    private const double CommonShare = 0.02;

    /// <summary>The text as it is searched for; null when it is too short, too long or no text.</summary>
    public static string? Usable(string? text) =>
        text?.Trim() is { } words && words.EnumerateRunes().Count() is >= MinLength and <= MaxLength
        && !words.EnumerateRunes().Any(r => Rune.IsControl(r) || r == Rune.ReplacementChar) ? words : null;

    /// <param name="words">A usable text.</param>
    public static async Task<IssueSearch> PrepareAsync(SupervisionDbContext db, Viewer viewer, string words, CancellationToken cancellationToken)
    {
        var units = await db.Organisations.AsNoTracking().Where(o => o.Name.Contains(words)).Select(o => o.Id).ToListAsync(cancellationToken);
        var search = new IssueSearch(words, units, common: false);

        // PostgreSQL multiplies the shares of the pairs, as if they came together by chance, and so takes every long text for a rare one.
        var sample = db.Issues.FromSql($"select * from issues tablesample system ({Sample}) repeatable (0)").AsNoTracking().VisibleTo(viewer);
        var counts = await sample.Select(search.Holds).GroupBy(holds => holds).Select(g => new { Holds = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var (all, hits) = (counts.Sum(c => c.Count), counts.Where(c => c.Holds).Sum(c => c.Count));
        return new(words, units, all >= SampleLeast && hits >= all * CommonShare);
    }

    public IQueryable<Issue> Narrow(IQueryable<Issue> issues) => (common ? issues : issues.Where(MayHold)).Where(Holds);

    // Of a common text the place is asked for, not whether it is there: the server then expects it in a third of the issues, and reads the list in its
    // order, where it soon meets enough. Of a text that is there or not it expects so few that it gathers and sorts everything somebody sees.
#pragma warning disable CA1310, CA2249 // The database compares character by character.
    private Expression<Func<Issue, bool>> Holds => (common, NumberPart) switch
    {
        (true, null) => i => units.Contains(i.OrganisationId) || (i.Status != IssueStatus.ReferredAsClue && i.Facts.IndexOf(words) >= 0),
        (true, { } number) => i => units.Contains(i.OrganisationId) || i.Number.IndexOf(number) >= 0
            || (i.Status != IssueStatus.ReferredAsClue && i.Facts.IndexOf(words) >= 0),
        (_, null) => i => units.Contains(i.OrganisationId) || (i.Status != IssueStatus.ReferredAsClue && i.Facts.Contains(words)),
        (_, { } number) => i => units.Contains(i.OrganisationId) || i.Number.Contains(number)
            || (i.Status != IssueStatus.ReferredAsClue && i.Facts.Contains(words)),
    };
#pragma warning restore CA1310, CA2249

    /// <summary>
    /// What the indexes can answer, and nothing else: under row security only a condition of which no part could betray a row is asked before the
    /// policy.
    /// </summary>
    private Expression<Func<Issue, bool>> MayHold
    {
        get
        {
            var (pairs, number) = (TextGrams.Of(words), TextGrams.Of(NumberPart ?? words));
            return pairs.AsSpan().SequenceEqual(number)
                ? i => units.Contains(i.OrganisationId) || pairs.All(p => i.TextGrams.Contains(p))
                : i => units.Contains(i.OrganisationId) || pairs.All(p => i.TextGrams.Contains(p)) || number.All(p => i.TextGrams.Contains(p));
        }
    }

    private string? NumberPart => NumberQueries.PartOfNumber(words);
}
