using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>An issue that came from another or went into it. <paramref name="Word"/>: what it is to the one that is looked at.</summary>
public sealed record IssueKin(string Word, Guid Id, string Number, IssueStatus Status);

public static class IssueKinship
{
    extension(SupervisionDbContext db)
    {
        /// <summary>Of an issue: what it was split from, its parts and those beside it, what it went into, what went into it; as far as the viewer sees them.</summary>
        public async Task<IReadOnlyList<IssueKin>> KinOfAsync(Issue issue, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var (id, from, into) = (issue.Id, issue.SplitFromId, issue.MergedIntoId);
            var kin = await db.Issues.AsNoTracking().VisibleTo(viewer)
                .Where(i => i.Id != id && (i.SplitFromId == id || i.MergedIntoId == id || (from != null && (i.Id == from || i.SplitFromId == from)) || (into != null && i.Id == into)))
                .OrderBy(i => i.Id).Select(i => new { i.Id, i.Number, i.Status, i.SplitFromId, i.MergedIntoId }).ToListAsync(cancellationToken);
            return
            [
                .. kin.Select(k => new IssueKin(
                    k.Id == from ? "拆分自" : k.Id == into ? "并入" : k.SplitFromId == id ? "拆分出" : k.MergedIntoId == id ? "并入本问题的" : "同时拆分出", k.Id, k.Number, k.Status)),
            ];
        }
    }
}
