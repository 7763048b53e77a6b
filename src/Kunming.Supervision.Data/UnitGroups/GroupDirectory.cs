using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.UnitGroups;

/// <summary>What building and changing groups needs from the directory.</summary>
public static class GroupDirectory
{
    /// <summary>The kinds of bodies that may belong to a group, in the order in which they are listed.</summary>
    public static readonly IReadOnlyList<OrganisationKind> MemberKinds =
    [
        OrganisationKind.SupervisionOffice, OrganisationKind.ResidentGroup, OrganisationKind.CountyCommission, OrganisationKind.ZoneCommission,
        OrganisationKind.FunctionalDepartment, OrganisationKind.TourOffice, OrganisationKind.CaseOffice, OrganisationKind.PetitionOffice, OrganisationKind.OtherOffice,
    ];

    extension(SupervisionDbContext db)
    {
        /// <summary>The jurisdiction's template; the city's 1+4+2+X, not yet stored, where none is set.</summary>
        public async Task<GroupTemplate> TemplateOfAsync(Guid jurisdictionId, Signature by, CancellationToken cancellationToken = default) =>
            await db.GroupTemplates.SingleOrDefaultAsync(t => t.JurisdictionId == jurisdictionId, cancellationToken)
            ?? GroupTemplate.City(jurisdictionId, by);

        /// <summary>Bodies of the member kinds in force, by code, and those named though they are not: an office leads one group and joins no other.</summary>
        public Task<List<Organisation>> MemberCandidatesAsync(IReadOnlyCollection<Guid> kept, DateOnly today, CancellationToken cancellationToken = default) =>
            db.Organisations.AsNoTracking()
                .Where(o => kept.Contains(o.Id)
                    || (MemberKinds.Contains(o.Kind) && o.From <= today && (o.Until == null || o.Until > today) && o.Kind != OrganisationKind.SupervisionOffice))
                .OrderBy(o => o.Code).ToListAsync(cancellationToken);

        /// <summary>The groups that the directory, as it stands that day, would give beside those that exist.</summary>
        /// <exception cref="RuleViolationException">Every supervision office has its group already, or there is none.</exception>
        public async Task<IReadOnlyList<UnitGroup>> FormGroupsAsync(Viewer by, DateTimeOffset on, CancellationToken cancellationToken = default)
        {
            var today = ChinaTime.DayOf(on);
            var directory = await db.Organisations.AsNoTracking().InForce(today)
                .Where(o => MemberKinds.Contains(o.Kind)).OrderBy(o => o.Code).ToListAsync(cancellationToken);
            var existing = await db.UnitGroups.AsNoTracking().Where(g => g.JurisdictionId == by.JurisdictionId).ToListAsync(cancellationToken);
            var template = await db.TemplateOfAsync(by.JurisdictionId, by.Sign(on), cancellationToken);
            return GroupFormation.FromDirectory(by.JurisdictionId, directory, existing, template, today, by.Sign(on));
        }
    }
}
