using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ledgers;

/// <summary>What the address asks for: which ledger (<c>g-id</c> a group's, <c>j-id</c> an area's, none the master), which quarter, which kind.</summary>
public sealed record LedgerFilter
{
    public string? Of { get; init; }

    public int? Quarter { get; init; }

    public LedgerKind? Kind { get; init; }

    /// <summary>The ledger as it stood at the end of this day; null for now.</summary>
    public DateOnly? AsOf { get; init; }

    public LedgerChoice Choice => Of is { Length: > 2 } of && Guid.TryParse(of.AsSpan(2), out var id)
        ? of.StartsWith("g-", StringComparison.Ordinal) ? new(id, null) : new(null, id)
        : default;

    /// <summary>The address's query with another quarter, beginning with the question mark.</summary>
    public string AddressWith(Quarter quarter) => QueryString.Create(
        new Dictionary<string, string?> { ["of"] = Of, ["quarter"] = $"{quarter.Key}", ["kind"] = Kind?.ToString(), ["asOf"] = AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }
            .Where(p => p.Value is not null)).ToString();
}

/// <summary>The ledgers that a person may open.</summary>
public sealed record LedgerDirectory(bool Master, IReadOnlyList<(string Key, string Name)> Entries)
{
    public static async Task<LedgerDirectory> ReadAsync(SupervisionDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var groups = await db.UnitGroups.AsNoTracking().VisibleTo(viewer).InOrder(db).Select(g => new { g.Id, g.Name }).ToListAsync(cancellationToken);
        var areas = await db.Jurisdictions.AsNoTracking().Where(j => viewer.SeesCity || (viewer.IsCounty && j.Id == viewer.JurisdictionId))
            .OrderBy(j => j.Code).Select(j => new { j.Id, j.Name }).ToListAsync(cancellationToken);
        IEnumerable<(string, string)> ofGroups = groups.Where(g => viewer.SeesCity || viewer.IsIn(g.Id)).Select(g => ($"g-{g.Id}", $"{g.Name}分台账"));
        IEnumerable<(string, string)> ofAreas = areas.Select(a => ($"j-{a.Id}", $"{a.Name}分台账"));
        return new(viewer.SeesCity, viewer.IsCounty ? [.. ofAreas, .. ofGroups] : [.. ofGroups, .. ofAreas]);
    }

    public bool Allows(string? key) => key is null ? Master || Entries.Count is 0 : Entries.Any(e => e.Key == key);

    public string TitleOf(LedgerChoice ledger) =>
        Entries.FirstOrDefault(e => e.Key == (ledger.GroupId is { } g ? $"g-{g}" : $"j-{ledger.JurisdictionId}")).Name ?? (Master ? "总台账" : "台账");
}
