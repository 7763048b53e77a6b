using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>指定执行人员.</summary>
public sealed class AssignModel(SupervisionDbContext db) : CrewPage(db)
{
    [BindProperty]
    public AssignForm Form { get; set; } = new();

    protected override IEnumerable<Guid> Choose() => UnitGroup.Officers
        .Where(m => (m.Until is null || m.Until > Today) && Record.Crew.All(c => c.OfficerId != m.OfficerId || c.Until is not null)).Select(m => m.OfficerId);

    protected override void Fill() => Form.From = Today;

    protected override string Act()
    {
        var officer = Chosen(Form.OfficerId);
        Record.Assign(officer, UnitGroup, Form.From!.Value, Viewer, Now);
        return $"{officer.Name}已列为任务 {Record.Number} 的执行人员。";
    }
}

public sealed class AssignForm
{
    [Display(Name = "人员"), Required]
    public Guid? OfficerId { get; set; }

    [Display(Name = "执行开始"), Required]
    public DateOnly? From { get; set; }
}
