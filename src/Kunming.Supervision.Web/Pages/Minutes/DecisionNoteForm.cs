using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>One text, and that is all.</summary>
public sealed class DecisionNoteForm
{
    [Display(Name = "说明"), Required, StringLength(MeetingMinutes.ReasonMaxLength)]
    public string? Text { get; set; }
}
