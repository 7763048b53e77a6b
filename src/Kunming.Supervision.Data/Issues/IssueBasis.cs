using System.Data.Common;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Regulations;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Data.Issues;

/// <summary>What every issue is written by: when it may be closed, and the clauses it can cite.</summary>
public sealed record IssueBasis(CloseOutPolicy Policy, IReadOnlyList<Regulation> Catalogue)
{
    /// <summary>The aggregates it is made of.</summary>
    public static readonly IReadOnlyList<Type> Parts = [typeof(CloseOutPolicy), typeof(Regulation)];
}

public sealed class IssueBasisStore(IServiceScopeFactory scopes, TimeProvider clock) : Kept<IssueBasis>(scopes, clock)
{
    protected override IssueBasis Start => new(CloseOutPolicy.Standard(), []);

    protected override async Task<IssueBasis> ReadAsync(SupervisionDbContext db, CancellationToken cancellationToken) =>
        new(await db.CloseOutPolicyAsync(cancellationToken), await db.CatalogueAsync(cancellationToken));
}

/// <summary>Tells the store that the policy or a regulation was changed: at the save, and again when others see it.</summary>
public sealed class IssueBasisForgetter(IssueBasisStore store) : ISaveChangesInterceptor, IDbTransactionInterceptor
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
        if (db is not null && db.Touched.Overlaps(IssueBasis.Parts))
        {
            store.Forget();
        }
    }
}
