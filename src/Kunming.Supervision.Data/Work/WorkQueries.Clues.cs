using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Clues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>The case office's clues: by number and class, never by name or fact.</summary>
public sealed partial class WorkQueries
{
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfCluesAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var clues = db.Clues.AsNoTracking().VisibleTo(viewer);
        return
        [
            await CluesAsync(WorkKind.RegisterClue, clues.Where(c => c.Status == ClueStatus.HandedIn), cancellationToken),
            await CluesAsync(WorkKind.AssignClue, clues.Where(c => c.Status == ClueStatus.Registered), cancellationToken),
            await CluesAsync(WorkKind.ProposeDisposal, clues.Where(c => c.Status == ClueStatus.Assigned), cancellationToken),
            await CluesAsync(WorkKind.ApproveDisposal, clues.Where(c => c.Status == ClueStatus.Proposed && c.Proposed!.OfficerId != viewer.OfficerId), cancellationToken),
            await CluesAsync(WorkKind.BeginClue, clues.Where(c => c.Status == ClueStatus.Approved), cancellationToken),
            await CluesAsync(WorkKind.ConcludeClue, clues.Where(c => c.Status == ClueStatus.InHand), cancellationToken),
            await CluesAsync(WorkKind.ReviewClue, clues.ReviewBy(today.AddDays(RecheckAhead)), cancellationToken),
        ];
    }

    private static async Task<IReadOnlyList<WorkItem>> CluesAsync(WorkKind kind, IQueryable<Clue> clues, CancellationToken cancellationToken) =>
        [.. (await clues.OrderBy(c => c.Deadline == null).ThenBy(c => c.Deadline!.DueOn).ThenBy(c => c.Id).Take(Limit + 1)
            .Select(c => new { c.Id, c.Number, c.Class, Due = c.ReviewOn ?? (c.Deadline == null ? null : (DateOnly?)c.Deadline.DueOn), c.Handed.Organisation, c.Handed.Officer, c.Handed.On })
            .ToListAsync(cancellationToken))
            .Select(c => new WorkItem(kind, c.Id, c.Number ?? "待登记", c.Class is { } known ? ClueNames.NameOf(known) : "问题线索", c.Organisation, c.Due, c.Officer, c.On))];
}
