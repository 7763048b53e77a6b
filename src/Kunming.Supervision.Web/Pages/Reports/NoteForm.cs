using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>A sentence at one place of a report.</summary>
public sealed class NoteForm
{
    [Display(Name = "哪一处"), Required, MaxLength(ReportNote.PlaceMaxLength)]
    public string? Place { get; set; }

    [Display(Name = "内容"), Required, MaxLength(ReportNote.TextMaxLength), Printable]
    public string? Text { get; set; }
}
