using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Web.Pages.Meetings;

public sealed class MeetingForm
{
    [Display(Name = "类型"), Required]
    public MeetingKind? Kind { get; set; }

    [Display(Name = "名称"), Required, StringLength(Meeting.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "日期"), Required]
    public DateOnly? Day { get; set; }

    [Display(Name = "地点"), StringLength(Meeting.PlaceMaxLength)]
    public string? Venue { get; set; }

    /// <summary>The group that met; null for the office's or county's own.</summary>
    [Display(Name = "召开单位")]
    public Guid? GroupId { get; set; }

    [Display(Name = "参加单位和人员"), Required, StringLength(Meeting.ParticipantsMaxLength)]
    public string? Participants { get; set; }

    [Display(Name = "参加人数"), Required, Range(1, 100_000)]
    public int? Attendance { get; set; }

    [Display(Name = "主要内容"), Required, StringLength(Meeting.MinutesMaxLength)]
    public string? Minutes { get; set; }
}
