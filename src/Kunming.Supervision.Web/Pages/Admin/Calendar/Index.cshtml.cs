using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Calendar;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Calendar;

/// <summary>工作日历: a year by months, the notices that set it, and the versions that were entered.</summary>
public sealed class IndexModel(SupervisionDbContext db, CalendarStore store) : SupervisionPageModel
{
    [FromQuery(Name = "year")]
    public int? Asked { get; set; }

    public WorkCalendar Calendar { get; private set; } = StatutoryCalendar.Current;

    /// <summary>Entered versions of all years, newest first.</summary>
    public IReadOnlyList<CalendarPlan> Entered { get; private set; } = [];

    public int Year { get; private set; }

    public IEnumerable<int> Years => Enumerable.Range(CalendarPlan.FirstYear, Today.Year + 2 - CalendarPlan.FirstYear).Concat(Calendar.PlannedYears).Append(Year).Distinct().OrderDescending();

    public IEnumerable<CalendarPlan> Versions => Entered.Where(p => p.Year == Year);

    /// <summary>By which notices the year is set; null when it is not.</summary>
    public string? Notices => Versions.FirstOrDefault()?.Notices
        ?? (StatutoryCalendar.Plans.FirstOrDefault(p => p.Year == Year) is { } shipped ? string.Join('、', shipped.Notices) : null);

    public int WorkingDays => Calendar.WorkingDaysBetween(new(Year - 1, 12, 31), new(Year, 12, 31));

    /// <summary>The weeks of a month from Monday; null for days of its neighbours.</summary>
    public IEnumerable<DateOnly?[]> WeeksOf(int month)
    {
        var first = new DateOnly(Year, month, 1);
        var lead = ((int)first.DayOfWeek + 6) % 7;
        return Enumerable.Range(0, lead).Select(_ => (DateOnly?)null)
            .Concat(Enumerable.Range(0, DateTime.DaysInMonth(Year, month)).Select(d => (DateOnly?)first.AddDays(d))).Chunk(7);
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!CalendarPlan.MayEnter(Viewer))
        {
            return NotFound();
        }

        Year = Asked is { } asked && asked >= CalendarPlan.FirstYear && asked <= Today.Year + 2 ? asked : Today.Year;
        Calendar = await store.ReadAsync(Aborted);
        Entered = await db.CalendarPlans.AsNoTracking().VisibleTo(Viewer).OrderByDescending(p => p.Year).ThenByDescending(p => p.Version).ToListAsync(Aborted);
        return Page();
    }
}
