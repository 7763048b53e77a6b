using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace Kunming.Supervision.Data;

/// <summary>
/// Asks for an answer without collections in one query. Where queries are split by default, as here, Entity Framework takes every query for one that may be split: it keeps the
/// whole result before it hands out the first row, and compiles a method for each column to do so, which was two thirds of all that it compiled.
/// </summary>
internal sealed class SplitOnlyCollections : IQueryExpressionInterceptor
{
    public static readonly SplitOnlyCollections Instance = new();

    private static readonly MethodInfo Single =
        ((Func<IQueryable<object>, IQueryable<object>>)RelationalQueryableExtensions.AsSingleQuery).Method.GetGenericMethodDefinition();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        eventData.Context is { } db && !new CollectionsInAnswer(db.Model).AreIn(queryExpression) ? Mark(queryExpression) : queryExpression;

    // At the root, where what the query itself says stands further out and wins.
    private static Expression Mark(Expression query) => query switch
    {
        QueryRootExpression { ElementType.IsValueType: false } root => Expression.Call(Single.MakeGenericMethod(root.ElementType), root),
        MethodCallExpression { Object: null, Arguments.Count: > 0 } call when Mark(call.Arguments[0]) is var marked && marked != call.Arguments[0] =>
            call.Update(null, call.Arguments.Skip(1).Prepend(marked)),
        _ => query,
    };
}
