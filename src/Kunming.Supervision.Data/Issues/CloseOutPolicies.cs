using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

public static class CloseOutPolicies
{
    extension(SupervisionDbContext db)
    {
        /// <summary>What the office has set; the standard until it has set anything.</summary>
        public async Task<CloseOutPolicy> CloseOutPolicyAsync(CancellationToken cancellationToken = default) =>
            await db.CloseOutPolicies.OrderBy(p => p.Id).FirstOrDefaultAsync(cancellationToken) ?? CloseOutPolicy.Standard();
    }
}
