using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>调出执行人员.</summary>
public sealed class ReleaseModel(SupervisionDbContext db) : CrewPage(db)
{
    [BindProperty]
    public ReleaseForm Form { get; set; } = new();

    protected override IEnumerable<Guid> Choose() => Record.Crew.Where(c => c.Until is null).Select(c => c.OfficerId);

    protected override string Act()
    {
        var officer = Chosen(Form.OfficerId);
        Record.Release(officer, Form.Reason!, Viewer, Now);
        return $"{officer.Name}不再是任务 {Record.Number} 的执行人员。";
    }
}

public sealed class ReleaseForm
{
    [Display(Name = "人员"), Required]
    public Guid? OfficerId { get; set; }

    [Display(Name = "调出理由"), Required, StringLength(SupervisionTask.ReasonMaxLength)]
    public string? Reason { get; set; }
}
