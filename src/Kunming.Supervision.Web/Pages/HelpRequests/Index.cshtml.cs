using Kunming.Supervision.Data;
using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.HelpRequests;

public sealed record HelpRequestRow(HelpRequest Request, string Group);

/// <summary>协调事项: what groups asked the office for; first what has not ended.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 200;

    [FromQuery(Name = "all")]
    public bool All { get; set; }

    public IReadOnlyList<HelpRequestRow> Rows { get; private set; } = [];

    public bool Cut { get; private set; }

    public bool MayAsk => Viewer.Seat is Seat.GroupOfficer && Viewer.Groups.Count > 0;

    /// <summary>The office, the leaders, and the people of groups.</summary>
    public static bool MayLook(Viewer by) => by.SeesCity || (by.Seat is Seat.GroupOfficer && by.Groups.Count > 0);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!MayLook(Viewer))
        {
            return NotFound();
        }

        var rows = await (
            from request in db.HelpRequests.AsNoTracking().VisibleTo(Viewer)
            join team in db.UnitGroups on request.GroupId equals team.Id
            where All || request.Status == HelpRequestStatus.Asked || request.Status == HelpRequestStatus.Answered
            orderby request.Asked.On descending, request.Id descending
            select new HelpRequestRow(request, team.Name)).Take(Most + 1).ToListAsync(Aborted);
        (Rows, Cut) = ([.. rows.Take(Most)], rows.Count > Most);
        return Page();
    }
}
