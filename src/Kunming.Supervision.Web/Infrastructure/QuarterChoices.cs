using Kunming.Supervision.Domain.Calendar;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Quarters to choose from in a filter: this one and the seven before it.</summary>
public static class QuarterChoices
{
    private const int Count = 8;

    public static IReadOnlyList<SelectListItem> Until(DateOnly today, int? chosen)
    {
        var quarters = new List<Quarter> { Quarter.Of(today) };
        while (quarters.Count < Count)
        {
            quarters.Add(quarters[^1].Previous);
        }

        return [.. quarters.Select(q => new SelectListItem(q.ToString(), $"{q.Key}", q.Key == chosen))];
    }
}
