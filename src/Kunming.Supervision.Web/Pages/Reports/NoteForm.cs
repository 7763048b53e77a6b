using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>A sentence at one place of a report.</summary>
public sealed class NoteForm
{
    [Display(Name = "哪一处"), Required, MaxLength(ReportNote.PlaceMaxLength)]
    public string? Place { get; set; }

    [Display(Name = "内容"), Required, MaxLength(ReportNote.TextMaxLength)]
    public string? Text { get; set; }
}
