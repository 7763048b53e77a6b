using System.Linq.Expressions;
using Kunming.Supervision.Data;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// A total order of a list, by a key and then by id, in one direction. The comparison is a row value, <c>(key, id) &lt; (@key, @id)</c>, so
/// that an index on (key, id) serves both the place and the order. Rows whose key is null have no place: leave them out of the list.
/// </summary>
/// <param name="Name">Short and stable: it goes into cursors and addresses.</param>
public sealed record KeysetOrder<TEntity, TKey>(string Name, Expression<Func<TEntity, TKey>> Key, Expression<Func<TEntity, Guid>> Id, bool Descending = true)
    where TKey : IParsable<TKey>
{
    public IQueryable<TEntity> Sort(IQueryable<TEntity> rows, bool backwards) =>
        Descending != backwards ? rows.OrderByDescending(Key).ThenByDescending(Id) : rows.OrderBy(Key).ThenBy(Id);

    public IQueryable<TEntity> Beyond(IQueryable<TEntity> rows, KeysetCursor<TKey> at, bool backwards)
    {
        Expression<Func<TKey, Guid, bool>> beyond = Descending != backwards
            ? (key, id) => EF.Functions.LessThan(ValueTuple.Create(key, id), ValueTuple.Create(at.Key, at.Id))
            : (key, id) => EF.Functions.GreaterThan(ValueTuple.Create(key, id), ValueTuple.Create(at.Key, at.Id));
        var row = Key.Parameters[0];
        var place = beyond.Body.With(beyond.Parameters[0], Key.Body).With(beyond.Parameters[1], Id.Body.With(Id.Parameters[0], row));
        return rows.Where(Expression.Lambda<Func<TEntity, bool>>(place, row));
    }
}
