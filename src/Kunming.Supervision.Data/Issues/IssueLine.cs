using System.Linq.Expressions;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>An issue as lists and exports show it.</summary>
/// <param name="Facts">Null once the matter was referred as a clue: from then on lists show only that it was.</param>
/// <param name="DueOn">The promise in force.</param>
/// <param name="Grounds">定性依据, the clauses of the catalogue before what is in none; null as the facts are, and where nobody asked for them.</param>
/// <param name="Measures">How many measures there are, and how many of them are done.</param>
public sealed record IssueLine(
    Guid Id, string Number, string NumberOrder, DateOnly FoundOn, Guid? GroupId, Guid JurisdictionId, Guid CategoryId, Guid OrganisationId, string Unit, string? Facts,
    IssueStatus Status, DateOnly? DueOn, bool Provisional, DateOnly? OpenDueOn, DateOnly? FirstDueOn, DateTimeOffset? ConcludedOn, DateOnly? RecheckOn, int Relapses, int Measures, int Done, int TimesExtended, bool AsksExtension, int Chases, bool Rectified,
    decimal? Amount, string? Grounds);

public static class IssueLines
{
    /// <summary>As many characters of the facts as a line of a list has room for.</summary>
    public const int LineLength = 80;

    // Made once: building it takes longer than reading the rows of a page.
    private static readonly Expression<Func<Issue, string, int, string?, IssueLine>> Line = (i, unit, factsLength, grounds) => new IssueLine(
        i.Id, i.Number, EF.Property<string>(i, IssueOrders.NumberOrder), i.FoundOn, i.GroupId, i.JurisdictionId, i.CategoryId,
        i.OrganisationId, unit,
        i.Status == IssueStatus.ReferredAsClue ? null : i.Facts.Substring(0, factsLength),
        i.Status,
        i.Deadline == null ? null : i.Deadline.DueOn,
        i.Deadline != null && i.Deadline.Provisional,
        EF.Property<DateOnly?>(i, IssueOrders.OpenDueOn),
        i.FirstDueOn,
        i.Conclusion == null ? null : i.Conclusion.On,
        i.RecheckOn,
        i.Relapses,
        i.MeasuresTotal,
        i.MeasuresDone,
        i.TimesExtended,
        i.AsksExtension,
        i.Chases,
        i.RectifierId != null,
        i.Status == IssueStatus.ReferredAsClue ? null : i.Amount,
        grounds);

    private static readonly Expression<Func<Issue, string?>> Grounds = i => i.Status == IssueStatus.ReferredAsClue ? null
        : i.ClauseNames.Count == 0 ? i.Clause
        : i.Clause == null ? string.Join("；", i.ClauseNames) : string.Join("；", i.ClauseNames) + "；" + i.Clause;

    private static readonly Expression NoGrounds = Expression.Constant(null, typeof(string));
    private static readonly Expression AllGrounds = Grounds.Body.With(Grounds.Parameters[0], Line.Parameters[0]);
    private static readonly Expression<Func<Issue, IssueLine>> Unnamed = Of(Expression.Constant(""), LineLength, AllGrounds);
    private static readonly Expression<Func<Issue, IssueLine>> UnnamedWithoutGrounds = Of(Expression.Constant(""), LineLength, NoGrounds);

    extension(SupervisionDbContext db)
    {
        /// <summary>Rows of issues that are already narrowed, ordered and cut; one query, whatever their number.</summary>
        public IQueryable<IssueLine> LinesOf(IQueryable<Issue> issues, int factsLength = LineLength)
        {
            Expression<Func<Issue, string>> unit = i => db.Organisations.Where(o => o.Id == i.OrganisationId).Select(o => o.Name).First();
            return issues.AsSingleQuery().Select(Of(unit.Body.With(unit.Parameters[0], Line.Parameters[0]), factsLength, AllGrounds));
        }
    }

    extension(IQueryable<Issue> issues)
    {
        /// <summary>The same as <c>LinesOf</c> for who knows the names of units already: <see cref="IssueLine.Unit"/> is empty.</summary>
        /// <param name="grounds">Is <see cref="IssueLine.Grounds"/> wanted? It is dearer than all the rest of a line, and few lists show it.</param>
        public IQueryable<IssueLine> ToUnnamedLines(bool grounds) => issues.AsSingleQuery().Select(grounds ? Unnamed : UnnamedWithoutGrounds);
    }

    private static Expression<Func<Issue, IssueLine>> Of(Expression unit, int factsLength, Expression grounds) => Expression.Lambda<Func<Issue, IssueLine>>(
        Line.Body.With(Line.Parameters[1], unit).With(Line.Parameters[2], Expression.Constant(factsLength)).With(Line.Parameters[3], grounds), Line.Parameters[0]);
}
