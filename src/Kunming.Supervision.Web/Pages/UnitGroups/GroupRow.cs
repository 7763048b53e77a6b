using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

/// <summary>A body that belongs, or belonged, to a group, with its name.</summary>
public sealed record MemberRow(Guid Id, string Code, string Name, OrganisationKind Kind, DateOnly From, DateOnly? Until);

/// <summary>A person who serves, or served, in a group.</summary>
public sealed record OfficerRow(Guid Id, string Name, string? Title, string Organisation, bool Leads, DateOnly From, DateOnly? Until);

/// <summary>A group with the names of those who belong to it.</summary>
public sealed record GroupRow(UnitGroup Group, string Lead, IReadOnlyList<MemberRow> Members, IReadOnlyList<OfficerRow> Officers, IReadOnlyList<Rule> Deviations)
{
    public IEnumerable<MemberRow> Current => Members.Where(m => m.Until is null);

    public IEnumerable<OfficerRow> Serving => Officers.Where(o => o.Until is null);

    public OfficerRow? Leader => Serving.SingleOrDefault(o => o.Leads);

    /// <summary>Names of the groups' bodies and people in two queries, however many groups there are.</summary>
    public static async Task<IReadOnlyList<GroupRow>> OfAsync(
        SupervisionDbContext db, IReadOnlyList<UnitGroup> groups, IReadOnlyDictionary<Guid, GroupTemplate> templates, CancellationToken cancellationToken)
    {
        var organisationIds = groups.SelectMany(g => g.Organisations.Select(m => m.OrganisationId)).Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking().Where(o => organisationIds.Contains(o.Id))
            .Select(o => new { o.Id, o.Code, o.Name, o.Kind }).ToDictionaryAsync(o => o.Id, cancellationToken);
        var officerIds = groups.SelectMany(g => g.Officers.Select(m => m.OfficerId)).Distinct().ToList();
        var officers = await (
            from officer in db.Officers.AsNoTracking()
            join organisation in db.Organisations on officer.OrganisationId equals organisation.Id
            where officerIds.Contains(officer.Id)
            select new { officer.Id, officer.Name, officer.Title, Organisation = organisation.Name }).ToDictionaryAsync(o => o.Id, cancellationToken);
        return
        [
            .. groups.Select(group =>
            {
                var members = group.Organisations
                    .Select(m => (Member: m, Body: organisations[m.OrganisationId]))
                    .Select(m => new MemberRow(m.Body.Id, m.Body.Code, m.Body.Name, m.Body.Kind, m.Member.From, m.Member.Until))
                    .OrderBy(m => m.Until is not null).ThenBy(m => m.Kind).ThenBy(m => m.Code, StringComparer.Ordinal).ToList();
                return new GroupRow(
                    group,
                    organisations[group.LeadOrganisationId].Name,
                    members,
                    [.. group.Officers
                        .Select(m => (Member: m, Person: officers[m.OfficerId]))
                        .Select(m => new OfficerRow(m.Person.Id, m.Person.Name, m.Person.Title, m.Person.Organisation, m.Member.Leads, m.Member.From, m.Member.Until))
                        .OrderBy(o => o.Until is not null).ThenByDescending(o => o.Leads).ThenBy(o => o.From)],
                    group.Until is null && templates.TryGetValue(group.JurisdictionId, out var template)
                        ? template.DeviationsOf(members.Where(m => m.Until is null).Select(m => m.Kind))
                        : []);
            }),
        ];
    }
}
