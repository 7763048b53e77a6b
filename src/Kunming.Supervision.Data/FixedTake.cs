using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace Kunming.Supervision.Data;

public static class FixedTake
{
    private static readonly MethodInfo Marker = ((Func<IQueryable<object>, int, IQueryable<object>>)Written).Method.GetGenericMethodDefinition();

    extension<T>(IQueryable<T> rows)
    {
        /// <summary>So many rows at most, whichever: to count up to a limit. The constant order costs nothing and says that none is meant.</summary>
        public IQueryable<T> AnyFew(int count) => rows.OrderBy(_ => 1).TakeFixed(count);

        /// <summary>
        /// The first so many rows, with the number written into the query. As a parameter it would hide from the server that few rows are wanted, and a
        /// prepared query would be planned anew each time. (<see cref="EF.Constant{T}"/> writes it too, but has the SQL made anew for each request.)
        /// </summary>
        public IQueryable<T> TakeFixed(int count) =>
            rows.Provider.CreateQuery<T>(Expression.Call(Marker.MakeGenericMethod(typeof(T)), rows.Expression, Expression.Constant(count)));
    }

    /// <summary>Stands in a query until it is translated; the framework makes a parameter of what it meets in its own method.</summary>
    private static IQueryable<T> Written<T>(IQueryable<T> rows, [NotParameterized] int count) => rows.Take(count);

    /// <summary>Puts the framework's own method in the marker's place once the parameters of a query are known.</summary>
    internal sealed class Interceptor : ExpressionVisitor, IQueryExpressionInterceptor
    {
        public static readonly Interceptor Instance = new();

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Visit(queryExpression);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.IsGenericMethod && node.Method.GetGenericMethodDefinition() == Marker
                ? Expression.Call(typeof(Queryable), nameof(Queryable.Take), node.Method.GetGenericArguments(), Visit(node.Arguments[0]), node.Arguments[1])
                : base.VisitMethodCall(node);
    }
}
