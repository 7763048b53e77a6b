using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

/// <summary>What a synthesis stands on: all groups of the city, not those that a county runs for itself, and those of their reports of the quarter that have been sent and not returned.</summary>
public sealed record SynthesisBasis(IReadOnlyList<UnitGroup> Groups, IReadOnlyList<GroupReport> Reports)
{
    public IReadOnlyCollection<Guid> Sent => [.. Reports.Select(r => r.GroupId)];

    public GroupReport? ReportOf(Guid groupId) => Reports.FirstOrDefault(r => r.GroupId == groupId);

    /// <summary>Does the synthesis state for a group, indicator by indicator, what the group itself reported?</summary>
    public bool Agrees(SynthesisReport synthesis, UnitGroup group) =>
        ReportOf(group.Id) is { } own && Indicators.All.All(i => own.ValueOf(i.Code) == synthesis.ValueOf(i.Code, group.Name));

    public static async Task<SynthesisBasis> ReadAsync(SupervisionDbContext db, Quarter quarter, CancellationToken cancellationToken = default) => new(
        await db.UnitGroups.AsNoTracking().Where(g => g.Until == null || g.Until > quarter.Start).Where(g => db.Jurisdictions.Any(j => j.Id == g.JurisdictionId && j.Kind == JurisdictionKind.City)).OrderBy(g => g.Number).ToListAsync(cancellationToken),
        await db.Reports.OfType<GroupReport>().AsNoTracking()
            .Where(r => r.QuarterKey == quarter.Key && (r.Status == ReportStatus.Sent || r.Status == ReportStatus.Accepted))
            .ToListAsync(cancellationToken));
}
