using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Successions;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Successions;

/// <summary>The list of what is handed over, kind by kind; a record is linked for those who can open it.</summary>
/// <param name="Addresses">Of the records that the viewer can open.</param>
public sealed record MatterTable(IReadOnlyList<OpenMatter> Matters, IReadOnlyDictionary<Guid, string> Addresses)
{
    public static readonly MatterTable Empty = new([], new Dictionary<Guid, string>());

    public IEnumerable<IGrouping<SuccessionKind, OpenMatter>> Kinds => Matters.GroupBy(m => m.Kind).OrderBy(g => g.Key);

    public static async Task<MatterTable> ForAsync(SupervisionDbContext db, Viewer viewer, IReadOnlyList<OpenMatter> matters, CancellationToken cancellationToken)
    {
        var ids = matters.Select(m => m.RecordId).Distinct().ToList();
        var found = new Dictionary<Guid, string>();
        void Add(IEnumerable<Guid> visible, string folder)
        {
            foreach (var id in visible)
            {
                found[id] = $"~/{folder}/{id}";
            }
        }

        Add(await db.Tasks.VisibleTo(viewer).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken), "tasks");
        Add(await db.Visits.VisibleTo(viewer).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken), "visits");
        Add(await db.Issues.VisibleTo(viewer).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken), "issues");
        Add(await db.Handovers.VisibleTo(viewer).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken), "handovers");
        Add(await db.Reports.OfType<GroupReport>().VisibleTo(viewer).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken), "reports/group");
        Add(await db.Reports.OfType<SynthesisReport>().VisibleTo(viewer).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken), "reports/synthesis");
        Add(await db.Set<ImportBatch>().VisibleTo(viewer).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken), "issues/import");
        if (Seats.Supervise(viewer.Seat))
        {
            Add(matters.Where(m => m.Kind is SuccessionKind.Leadership or SuccessionKind.Membership).Select(m => m.RecordId), "groups");
        }

        return new(matters, found);
    }
}
