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
        /// <summary>What other groups found within twelve months after the visit; empty for a visit without nil finding.</summary>
        public async Task<IReadOnlyList<LaterFinding>> LaterFindingsOfAsync(Visit visit, CancellationToken cancellationToken = default)
        {
            if (visit.NilSigned is null)
            {
                return [];
            }

            var until = visit.Day.AddMonths(Months);
            return await (
                from issue in db.Issues
                join unitGroup in db.UnitGroups on issue.GroupId equals unitGroup.Id
                where issue.OrganisationId == visit.OrganisationId && issue.GroupId != visit.GroupId && issue.FoundOn > visit.Day && issue.FoundOn <= until
                group issue by new { unitGroup.Id, unitGroup.Name } into found
                orderby found.Min(i => i.FoundOn)
                select new LaterFinding(found.Key.Id, found.Key.Name, found.Min(i => i.FoundOn), found.Count())).ToListAsync(cancellationToken);
        }
    }
}
