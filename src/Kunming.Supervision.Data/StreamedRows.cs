using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data;

public static class StreamedRows
{
    extension<T>(IQueryable<T> rows)
        where T : class
    {
        /// <summary>
        /// The rows as they come, however many. Where queries are split by default, as here, Entity Framework keeps the whole result of every query in memory before it
        /// hands out the first row, unless told that this one is not.
        /// </summary>
        public IAsyncEnumerable<T> AsStream() => rows.AsSingleQuery().AsAsyncEnumerable();
    }
}
