using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <param name="Grade">Of the last appraisal.</param>
public sealed record PoolRow(PoolMember Member, string Unit, PoolGrade? Grade);

/// <summary>人才库: those whom the viewer deals with, latest first.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 500;

    [FromQuery(Name = "status")]
    public PoolMemberStatus? Status { get; set; }

    [FromQuery(Name = "source")]
    public PoolSource? Source { get; set; }

    [FromQuery(Name = "speciality")]
    public string? Speciality { get; set; }

    /// <summary>Who has not been used.</summary>
    [FromQuery(Name = "unused")]
    public bool Unused { get; set; }

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<SelectListItem> Specialities { get; private set; } = [];

    public IReadOnlyList<PoolRow> Rows { get; private set; } = [];

    public bool Cut { get; private set; }

    /// <summary>Whoever nominates, and whoever may be in it.</summary>
    public static bool MayLook(Viewer by) => by.IsOffice || by.Seat is Seat.GroupOfficer or Seat.CountyOfficer;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!MayLook(Viewer))
        {
            return NotFound();
        }

        var visible = db.PoolMembers.AsNoTracking().VisibleTo(Viewer);
        Specialities = await visible.Where(m => m.Speciality != null).Select(m => m.Speciality!).Distinct().OrderBy(s => s).Select(s => new SelectListItem(s, s)).ToListAsync(Aborted);
        var rows = await (
            from member in Narrow(visible)
            join unit in db.Organisations on member.OrganisationId equals unit.Id
            where Text == null || member.Name.Contains(Text) || member.Number.Contains(Text) || unit.Name.Contains(Text)
            orderby member.Id descending
            select new PoolRow(member, unit.Name, member.Appraisals.OrderByDescending(a => a.Id).Select(a => (PoolGrade?)a.Grade).FirstOrDefault())).Take(Most + 1).ToListAsync(Aborted);
        (Rows, Cut) = ([.. rows.Take(Most)], rows.Count > Most);
        return Page();
    }

    private IQueryable<PoolMember> Narrow(IQueryable<PoolMember> members)
    {
        Text = Text?.Trim() is { Length: > 0 } text ? text : null;
        members = Status is { } status ? members.Standing(status, Today) : members;
        members = Source is { } source ? members.Where(m => m.Source == source) : members;
        members = string.IsNullOrEmpty(Speciality) ? members : members.Where(m => m.Speciality == Speciality);
        return Unused ? members.Where(m => m.Rounds == 0) : members;
    }
}
