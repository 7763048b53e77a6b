using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>课堂: the sessions of a year, latest first.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 300;
    private const int YearsBack = 3;

    [FromQuery(Name = "year")]
    public int Year { get; set; }

    public IEnumerable<int> Years => Enumerable.Range(0, YearsBack).Select(back => Today.Year - back);

    public IReadOnlyList<DisciplineClass> Rows { get; private set; } = [];

    public IReadOnlyList<DisciplineClass> Held => [.. Rows.Where(c => c.Status is ClassStatus.Held)];

    public bool Cut { get; private set; }

    public bool MayArrange => NewModel.MayArrange(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        Year = Year is 0 ? Today.Year : Year;
        var rows = await db.Classes.AsNoTracking().VisibleTo(Viewer).Where(c => c.Year == Year).OrderByDescending(c => c.Day).ThenByDescending(c => c.Id).Take(Most + 1).ToListAsync(Aborted);
        (Rows, Cut) = ([.. rows.Take(Most)], rows.Count > Most);
        return Page();
    }
}
