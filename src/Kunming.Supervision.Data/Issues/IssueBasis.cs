using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Regulations;
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
