using System.Text.Json;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>整改情况: what the rectifying side stated when it applied. The issue keeps who and when; the words stand in its course, each application's own.</summary>
public static class IssueApplications
{
    /// <summary>Of the application in force; null when there is none, for one that was sent back is history only.</summary>
    /// <param name="course">The issue's own entries, in any order.</param>
    public static string? StatementOf(Issue issue, IEnumerable<HistoryEntry> course)
    {
        if (issue.Applied is null || course.Where(h => h.Event == nameof(IssueCloseOutApplied)).MaxBy(h => h.Id) is not { } last)
        {
            return null;
        }

        using var happened = JsonDocument.Parse(last.Payload);
        return happened.RootElement.GetProperty(nameof(IssueCloseOutApplied.Statement)).GetString();
    }

    extension(SupervisionDbContext db)
    {
        public async Task<string?> StatementOfAsync(Issue issue, CancellationToken cancellationToken = default) => issue.Applied is null ? null
            : StatementOf(issue, await db.History.AsNoTracking().Of(issue.Id).Where(h => h.Event == nameof(IssueCloseOutApplied)).ToListAsync(cancellationToken));
    }
}
