using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Lists;

namespace Kunming.Supervision.Data.Lists;

public static class SavedViewQueries
{
    extension(Viewer viewer)
    {
        /// <summary>Of whoever has any of the lists.</summary>
        public bool HasLists => Seats.Supervise(viewer.Seat) || viewer.IsLiaison;

        /// <summary>The lists that the viewer can open.</summary>
        public IReadOnlyList<ListKind> Lists =>
            Seats.Supervise(viewer.Seat) ? [.. Enum.GetValues<ListKind>().Where(k => k is not ListKind.TalentPool)] : viewer.IsLiaison ? [ListKind.Issues, ListKind.Handovers] : [];

        public Sight<SavedView> SightOfViews => new()
        {
            { viewer.HasLists, "自己保存的视图", v => v.AccountId == viewer.AccountId },
            { viewer.HasLists, "本单位共享的视图", v => v.Audience == ViewAudience.Organisation && v.OrganisationId == viewer.OrganisationId },
            { viewer.HasLists, "党风政风监督室向全体共享的视图", v => v.Audience == ViewAudience.Everybody },
        };
    }

    extension(IQueryable<SavedView> views)
    {
        /// <summary>The own, those shared with the own organisation, and those shared with everybody.</summary>
        public IQueryable<SavedView> VisibleTo(Viewer viewer) => views.SeenBy(viewer.SightOfViews);

        public IQueryable<SavedView> Standing() => views.Where(v => !v.Removed);
    }
}
