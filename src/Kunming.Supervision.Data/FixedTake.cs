using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data;

public static class FixedTake
{
    extension<T>(IQueryable<T> rows)
    {
        /// <summary>So many rows at most, whichever: to count up to a limit. The constant order costs nothing and says that none is meant.</summary>
        public IQueryable<T> AnyFew(int count) => rows.OrderBy(_ => 1).TakeFixed(count);

        /// <summary>
        /// The first so many rows, with the number written into the query. As a parameter it would hide from the server that few rows are wanted, and a
        /// prepared query would be planned anew each time.
        /// </summary>
        public IQueryable<T> TakeFixed(int count) => rows.Provider.CreateQuery<T>(Expression.Call(
            typeof(Queryable), nameof(Queryable.Take), [typeof(T)], rows.Expression,
            Expression.Call(typeof(EF), nameof(EF.Constant), [typeof(int)], Expression.Constant(count))));
    }
}
