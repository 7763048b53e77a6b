using System.Security.Claims;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>The viewer of one request, read from the database once. Pages get it from <see cref="SupervisionPageModel"/>; other endpoints ask here.</summary>
public sealed class CurrentViewer(ViewerQuery query, TimeProvider clock)
{
    private Viewer? _viewer;

    /// <summary>Null when nobody is signed in, or the account may not act.</summary>
    public async Task<Viewer?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        _viewer ??= Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await query.FindAsync(id, clock.Today(), cancellationToken)
            : null;
}
