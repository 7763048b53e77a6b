using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Visits;

/// <summary>Issues that another group found at the same unit after a nil finding.</summary>
public sealed record LaterFinding(Guid GroupId, string Group, DateOnly First, int Issues);

public static class LaterFindings
{
    /// <summary>How long a nil finding is held against later findings.</summary>
    public const int Months = 12;

    extension(SupervisionDbContext db)
    {
        /// <summary>
        /// What other groups found within twelve months after the visit; empty for a visit without nil finding. The group that signed it learns
        /// how many there are, though it sees none of them: the database counts for it (row-security.sql).
        /// </summary>
        public async Task<IReadOnlyList<LaterFinding>> LaterFindingsOfAsync(Visit visit, CancellationToken cancellationToken = default)
        {
            if (visit.NilSigned is null)
            {
                return [];
            }

            var until = visit.Day.AddMonths(Months);
            return await db.Database.SqlQuery<LaterFinding>(
                $"select group_id, \"group\", first, issues from later_findings({visit.Id}, {until}) order by first").ToListAsync(cancellationToken);
        }
    }
}
