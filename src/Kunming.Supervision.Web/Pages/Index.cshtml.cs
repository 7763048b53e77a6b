using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Work;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages;

/// <summary>我的待办: the quarter at a glance, what waits for me by days left, what I wait for.</summary>
[OneConnection]
public sealed class IndexModel(SupervisionDbContext db, WorkQueries work, WorkCalendar calendar) : SupervisionPageModel
{
    public WorkList Mine { get; private set; } = new([], []);

    public WorkList Others { get; private set; } = new([], []);

    /// <summary>Null for seats that have no lists.</summary>
    public WorkFigures? Figures { get; private set; }

    public Quarter Quarter => Quarter.Of(Today);

    public int WorkingDaysLeft => calendar.WorkingDaysBetween(Today, Quarter.End);

    public async Task OnGetAsync()
    {
        Mine = await work.WaitingForAsync(Viewer, Today, Aborted);
        Others = await work.WaitedForByAsync(Viewer, Aborted);
        if (Viewer.Seat is Seat.PartyConductOffice or Seat.GroupOfficer or Seat.CountyOfficer or Seat.Leader)
        {
            Figures = await WorkFigures.ReadAsync(db, Viewer, Today, Aborted);
        }
    }
}
