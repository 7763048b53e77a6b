using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kunming.Supervision.Data;

/// <summary>Lets something that is kept in memory be forgotten when an aggregate that it is made of was changed: at the save, and again when others see it.</summary>
public sealed class TouchedForgetter(IReadOnlyList<Type> parts, Action forget) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Consider(eventData.Context as SupervisionDbContext);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Consider(eventData.Context as SupervisionDbContext);
        return Task.CompletedTask;
    }

    private void Consider(SupervisionDbContext? db)
    {
        if (db is not null && db.Touched.Overlaps(parts))
        {
            forget();
        }
    }
}
