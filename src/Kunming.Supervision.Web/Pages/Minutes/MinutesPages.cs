using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>A page about one paper, loaded through what the viewer may see.</summary>
public abstract class MinutesPage(SupervisionDbContext db) : RecordPage<MeetingMinutes>(db)
{
    protected override IQueryable<MeetingMinutes> Visible => Db.Minutes.VisibleTo(Viewer);
}

/// <summary>A page for one verb on one decision.</summary>
public abstract class DecisionVerbPage(SupervisionDbContext db) : VerbPage<MeetingMinutes>(db)
{
    [FromRoute(Name = "decision")]
    public Guid DecisionId { get; set; }

    [BindProperty]
    public DecisionNoteForm Form { get; set; } = new();

    public Decision Decision => Record.Decisions.Single(d => d.Id == DecisionId);

    protected override IQueryable<MeetingMinutes> Visible => Db.Minutes.VisibleTo(Viewer).Where(m => m.Decisions.Any(d => d.Id == DecisionId));
}

/// <summary>Who can answer for a decision: to the office everybody who works here, to a county its own people, to a group's leader the group's.</summary>
public static class DecisionOwners
{
    public static async Task<IReadOnlyList<Viewer>> ReadAsync(ViewerQuery viewers, Viewer by, Guid? groupId, DateOnly today, CancellationToken cancellationToken) =>
        [.. (await viewers.AllAsync(today, cancellationToken)).Where(v => (Seats.Supervise(v.Seat) || v.IsLiaison)
            && (groupId is { } group ? v.IsIn(group) : by.IsOffice || v.JurisdictionId == by.JurisdictionId))];

    public static IReadOnlyList<SelectListItem> Items(IReadOnlyList<Viewer> owners) => [.. owners.Select(o => new SelectListItem($"{o.Name}（{o.Organisation}）", o.OfficerId.ToString()))];
}
