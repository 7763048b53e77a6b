using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Meetings;

public sealed record MeetingRow(Guid Id, MeetingKind Kind, string Title, DateOnly Day, string HeldBy, string Participants, int Attendance);

/// <summary>What the address of the meeting list says.</summary>
public sealed record MeetingFilter
{
    [FromQuery(Name = "kind")]
    public MeetingKind? Kind { get; init; }

    [FromQuery(Name = "quarter")]
    public int? Quarter { get; init; }

    public IQueryable<Meeting> Narrow(IQueryable<Meeting> meetings)
    {
        var narrowed = Kind is { } kind ? meetings.Where(m => m.Kind == kind) : meetings;
        if (Domain.Calendar.Quarter.TryFromKey(Quarter) is not { } quarter)
        {
            return narrowed;
        }

        var (start, end) = (quarter.Start, quarter.End);
        return narrowed.Where(m => m.Day >= start && m.Day <= end);
    }

    /// <summary>The filter in words, for the first line of an export.</summary>
    public string Describe() => string.Join("，", new[] { Kind is { } kind ? MeetingNames.NameOf(kind) : null, Domain.Calendar.Quarter.TryFromKey(Quarter)?.ToString() }
        .OfType<string>().DefaultIfEmpty("全部"));
}

public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private static readonly KeysetOrder<Meeting, DateOnly> Newest = new("day", m => m.Day, m => m.Id);

    [FromQuery]
    public MeetingFilter Filter { get; set; } = new();

    [FromQuery]
    public KeysetAddress At { get; set; } = new();

    public KeysetPage<MeetingRow> Meetings { get; private set; } = null!;

    public bool MayRecord => NewModel.MayRecord(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        Meetings = await Narrowed().ToKeysetPageAsync(Newest, At, Rows, r => (r.Day, r.Id), cancellationToken: Aborted);
        return Page();
    }

    public IActionResult OnGetExport() => !Seats.Supervise(Viewer.Seat) ? NotFound() : new ExportResult(
        "会议清单", $"会议清单　筛选：{Filter.Describe()}　导出时间：{TagHelpers.MomentTagHelper.Format(Now)}",
        [new("日期", 12, WorkbookWriter.DayFormat), new("类型"), new("名称", 40), new("召开单位", 24), new("参加单位和人员", 40), new("参加人数（人）")],
        Rows(Newest.Sort(Narrowed(), backwards: false)).AsStream().Select(IReadOnlyList<object?> (r) =>
            [r.Day, MeetingNames.NameOf(r.Kind), r.Title, r.HeldBy, r.Participants, r.Attendance]));

    private IQueryable<Meeting> Narrowed() => Filter.Narrow(db.Meetings.AsNoTracking().VisibleTo(Viewer));

    private IQueryable<MeetingRow> Rows(IQueryable<Meeting> meetings) =>
        from meeting in meetings
        join unitGroup in db.UnitGroups on meeting.GroupId equals unitGroup.Id into groups
        from heldBy in groups.DefaultIfEmpty()
        select new MeetingRow(meeting.Id, meeting.Kind, meeting.Title, meeting.Day, heldBy == null ? meeting.Recorded.Organisation : heldBy.Name, meeting.Participants, meeting.Attendance);
}
