using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Clues;

public static class ClueQueries
{
    extension(Viewer viewer)
    {
        public Sight<Clue> SightOfClues => new Sight<Clue>
        {
            { Clue.MayKeep(viewer), "本级案件监督管理室保管的问题线索", c => c.CustodyId == viewer.JurisdictionId },
        }.Without(viewer.Recusals.Count > 0, c => (c.OrganisationId != null && viewer.Recusals.Contains(c.OrganisationId.Value)) || (c.IssueId != null && viewer.Recusals.Contains(c.IssueId.Value)));
    }

    extension(IQueryable<Clue> clues)
    {
        /// <summary>The case office of the jurisdiction that keeps them, and nobody else: no office, no leader, no administrator; none of a unit or an issue of which the viewer is recused.</summary>
        public IQueryable<Clue> VisibleTo(Viewer viewer) => clues.SeenBy(viewer.SightOfClues);

        /// <summary>Shelved ones whose day has come or comes by then.</summary>
        public IQueryable<Clue> ReviewBy(DateOnly day) => clues.Where(c => c.Status == ClueStatus.Shelved && c.ReviewOn <= day);
    }

    extension(IQueryable<ClueReceipt> receipts)
    {
        /// <summary>Of the issues that one sees and whose side handed them in: the county of the unit concerned is not that side. The case office sees its own.</summary>
        public IQueryable<ClueReceipt> VisibleTo(SupervisionDbContext db, Viewer viewer) => Clue.MayKeep(viewer)
            ? receipts.Where(r => db.Clues.VisibleTo(viewer).Any(c => c.IssueId == r.IssueId))
            : receipts.Where(r => db.Issues.VisibleTo(viewer).Any(i => i.Id == r.IssueId && (!viewer.IsCounty || i.GroupId == null || viewer.Groups.Contains(i.GroupId.Value))));
    }

    extension(SupervisionDbContext db)
    {
        /// <summary>The jurisdiction whose case office takes what is handed in: a county's own finding its county's where it has one, all else the city's; null when the directory has none.</summary>
        public async Task<Guid?> CustodyForAsync(Issue issue, DateOnly day, CancellationToken cancellationToken = default) => await (
            from office in db.Organisations
            join area in db.Jurisdictions on office.JurisdictionId equals area.Id
            where office.Kind == OrganisationKind.CaseOffice && office.From <= day && (office.Until == null || office.Until > day)
                && ((issue.GroupId == null && area.Id == issue.JurisdictionId) || area.Kind == JurisdictionKind.City)
            orderby area.Id == issue.JurisdictionId descending, area.Code, office.Code
            select (Guid?)area.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
