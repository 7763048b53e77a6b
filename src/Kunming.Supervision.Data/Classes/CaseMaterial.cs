using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Classes;

/// <summary>An issue that may become a case, with the names that the case must not tell.</summary>
/// <param name="Units">The inspected and the rectifying body, under all their names, whole and without their area's.</param>
/// <param name="Persons">Who stands in the fields for persons of the issue, its measures and its visit.</param>
public sealed record CaseMaterial(Guid IssueId, string Facts, bool Settled, IReadOnlyList<string> Units, IReadOnlyList<string> Persons)
{
    public IEnumerable<string> Tellers => Units.Concat(Persons);

    /// <summary>The facts with every one of those names taken out.</summary>
    public string Masked => Persons.OrderByDescending(p => p.Length).Aggregate(
        Units.OrderByDescending(u => u.Length).Aggregate(Facts, (text, unit) => text.Replace(unit, "某单位", StringComparison.Ordinal)),
        (text, person) => text.Replace(person, "某干部", StringComparison.Ordinal));

    /// <returns>Null when the viewer sees no such issue.</returns>
    public static async Task<CaseMaterial?> ReadAsync(SupervisionDbContext db, Viewer viewer, string number, CancellationToken cancellationToken = default)
    {
        var wanted = number.Trim().ToUpperInvariant();
        if (await db.Issues.AsNoTracking().Include(i => i.Measures).VisibleTo(viewer).SingleOrDefaultAsync(i => i.Number == wanted, cancellationToken) is not { } issue)
        {
            return null;
        }

        Guid?[] bodies = [issue.OrganisationId, issue.RectifierId];
        var units = await db.Organisations.AsNoTracking().Include(o => o.Names).Where(o => bodies.Contains(o.Id)).ToListAsync(cancellationToken);
        var area = await db.Jurisdictions.Where(j => j.Id == issue.JurisdictionId).Select(j => j.Name).SingleOrDefaultAsync(cancellationToken);
        var visit = await db.Visits.AsNoTracking().Where(v => v.Id == issue.VisitId).Select(v => new { v.Inspectors, v.UnitPersons }).SingleOrDefaultAsync(cancellationToken);
        return new(
            issue.Id,
            issue.Facts,
            issue.Status is IssueStatus.ClosedOut or IssueStatus.Sustained,
            [.. units.SelectMany(u => u.Names.Select(n => n.Name).Append(u.Name)).SelectMany(n => Anonymity.FormsOf(n, area)).Distinct()],
            [.. issue.Measures.Select(m => m.Owner).Append(visit?.Inspectors).Append(visit?.UnitPersons).Append(issue.Registered.Officer).SelectMany(Anonymity.PersonsIn).Distinct()]);
    }
}
