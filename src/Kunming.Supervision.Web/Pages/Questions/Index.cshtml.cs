using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Questions;

/// <summary>数据质疑: what was asked of figures; first what has not ended.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 200;

    [FromQuery(Name = "all")]
    public bool All { get; set; }

    public IReadOnlyList<FigureQuestion> Questions { get; private set; } = [];

    public bool Cut { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        var found = await db.FigureQuestions.AsNoTracking().VisibleTo(Viewer)
            .Where(q => All || q.Status == QuestionStatus.Asked || q.Status == QuestionStatus.Answered)
            .OrderByDescending(q => q.Asked.On).ThenByDescending(q => q.Id).Take(Most + 1).ToListAsync(Aborted);
        (Questions, Cut) = ([.. found.Take(Most)], found.Count > Most);
        return Page();
    }
}
