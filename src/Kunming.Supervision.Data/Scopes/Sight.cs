using System.Collections;
using System.Linq.Expressions;
using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Data.Scopes;

/// <summary>
/// Which records of a kind a viewer sees, rule by rule and each with its reason. One truth, asked twice: <c>VisibleTo</c> makes SQL of it,
/// 谁能看 asks it of one record for everybody. Row security (row-security.sql) says the same beside the rows, and a test compares.
/// </summary>
/// <example><c>new Sight&lt;Meeting&gt; { { viewer.IsCounty, "本辖区的会议", m =&gt; m.JurisdictionId == viewer.JurisdictionId } }</c></example>
public sealed class Sight<TRecord> : IEnumerable<SightRule<TRecord>>
{
    private readonly List<SightRule<TRecord>> _rules = [];
    private readonly List<Expression<Func<TRecord, bool>>> _hidden = [];

    /// <summary>A rule for viewers to whom it applies; it must hold for a loaded record as it does in SQL, so it asks for null first.</summary>
    public void Add(bool applies, string reason, Expression<Func<TRecord, bool>> holds)
    {
        if (applies)
        {
            _rules.Add(new(reason, holds));
        }
    }

    /// <summary>What is hidden whatever the rules say: a matter of which the viewer is recused.</summary>
    public Sight<TRecord> Without(bool applies, Expression<Func<TRecord, bool>> hides)
    {
        if (applies)
        {
            _hidden.Add(hides);
        }

        return this;
    }

    public IReadOnlyList<Expression<Func<TRecord, bool>>> Hidden => _hidden;

    /// <summary>The office and the leaders see the work of the whole city.</summary>
    public void Add(Viewer viewer) => Add(viewer.SeesCity, $"{Seats.NameOf(viewer.Seat)}掌握全市监督工作", _ => true);

    /// <summary>Why this viewer sees a loaded record; empty when the viewer does not.</summary>
    public IReadOnlyList<string> ReasonsFor(TRecord record) => _hidden.Any(h => h.Compile(preferInterpretation: true)(record)) ? [] : [.. _rules.Where(r => r.Holds.Compile(preferInterpretation: true)(record)).Select(r => r.Reason)];

    public IEnumerator<SightRule<TRecord>> GetEnumerator() => _rules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <param name="Reason">Why, in Chinese, as a user reads it.</param>
public sealed record SightRule<TRecord>(string Reason, Expression<Func<TRecord, bool>> Holds);

public static class SightQueries
{
    extension<TRecord>(IQueryable<TRecord> records)
    {
        /// <summary>Those for which at least one rule holds.</summary>
        public IQueryable<TRecord> SeenBy(Sight<TRecord> sight)
        {
            var seen = sight.Hidden.Aggregate(records, (shown, hides) => shown.Where(Expression.Lambda<Func<TRecord, bool>>(Expression.Not(hides.Body), hides.Parameters)));
            return sight.Any(r => r.Holds.Body is ConstantExpression { Value: true }) ? seen : seen.Where(AnyOf([.. sight.Select(r => r.Holds)]));
        }

        /// <summary>Those that are hidden from the viewer though they exist.</summary>
        public IQueryable<TRecord> HiddenBy(Sight<TRecord> sight) => records.Where(AnyOf(sight.Hidden));
    }

    internal static Expression<Func<TRecord, bool>> AnyOf<TRecord>(IReadOnlyList<Expression<Func<TRecord, bool>>> conditions)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var any = conditions.Select(c => c.Body.With(c.Parameters[0], record)).ToList();
        return Expression.Lambda<Func<TRecord, bool>>(any.Count is 0 ? Expression.Constant(false) : any.Aggregate(Expression.OrElse), record);
    }
}
