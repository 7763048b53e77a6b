using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Organisations;

/// <summary>What the address of the directory says.</summary>
public sealed record OrganisationFilter
{
    [FromQuery(Name = "kind")]
    public OrganisationKind? Kind { get; init; }

    [FromQuery(Name = "area")]
    public Guid? Area { get; init; }

    /// <summary>The supervision office that contacts it.</summary>
    [FromQuery(Name = "office")]
    public Guid? Office { get; init; }

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>Those that have been closed, too.</summary>
    [FromQuery(Name = "closed")]
    public bool Closed { get; init; }

    public IQueryable<Organisation> Narrow(IQueryable<Organisation> organisations)
    {
        var narrowed = Closed ? organisations : organisations.Where(o => o.Until == null);
        narrowed = Kind is { } kind ? narrowed.Where(o => o.Kind == kind) : narrowed;
        narrowed = Area is { } area ? narrowed.Where(o => o.JurisdictionId == area) : narrowed;
        narrowed = Office is { } office
            ? narrowed.Where(o => o.Affiliations.Any(a => a.Kind == AffiliationKind.ContactedBy && a.TargetId == office && a.Until == null))
            : narrowed;
        return string.IsNullOrWhiteSpace(Words) ? narrowed : narrowed.Named(Words);
    }
}
