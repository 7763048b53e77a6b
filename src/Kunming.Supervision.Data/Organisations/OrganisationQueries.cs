using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Data.Organisations;

public static class OrganisationQueries
{
    extension(IQueryable<Organisation> organisations)
    {
        /// <summary>The directory is no secret among officers; a liaison sees the own unit and the commissions it deals with.</summary>
        public IQueryable<Organisation> VisibleTo(Viewer viewer) => viewer.IsLiaison
            ? organisations.Where(o => o.Id == viewer.OrganisationId || o.Kind != OrganisationKind.InspectedUnit)
            : organisations;

        /// <summary>Those whose name, now or at any time, holds the words, or whose code begins with them.</summary>
        public IQueryable<Organisation> Named(string words)
        {
            var text = words.Trim();
            return organisations.Where(o => o.Names.Any(n => n.Name.Contains(text)) || o.Code.StartsWith(text));
        }

        public IQueryable<Organisation> InForce(DateOnly day) => organisations.Where(o => o.From <= day && (o.Until == null || o.Until > day));
    }
}
