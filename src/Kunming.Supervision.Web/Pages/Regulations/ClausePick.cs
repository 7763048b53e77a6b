using Kunming.Supervision.Domain.Regulations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Regulations;

/// <summary>The catalogue as tick boxes of a form.</summary>
/// <param name="Day">The day of the fact: what holds on another day is shown with its time, and refused by name when it is ticked.</param>
public sealed record ClausePick(IReadOnlyList<Regulation> Catalogue, IReadOnlyCollection<Guid> Picked, DateOnly Day)
{
    /// <summary>Documents of which something holds on the day come first.</summary>
    public IEnumerable<Regulation> InOrder => Catalogue.Where(r => r.Clauses.Count > 0).OrderByDescending(r => r.HoldsOn(Day));

    public IEnumerable<SelectListItem> Items => Catalogue.SelectMany(r => r.Clauses.Select(c => new SelectListItem($"{r.Name}{c.Article}", c.Id.ToString())));
}
