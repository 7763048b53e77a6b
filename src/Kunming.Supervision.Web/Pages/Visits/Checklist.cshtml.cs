using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>填写检查清单: one mark for each item of the task's checklist.</summary>
public sealed class ChecklistModel(SupervisionDbContext db) : VisitVerbPage(db)
{
    [BindProperty]
    public ChecklistForm Form { get; set; } = new();

    public IReadOnlyList<string> Items { get; private set; } = [];

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToMark(Viewer);

    public CheckMark MarkOf(int item) => item < Form.Marks.Count ? Form.Marks[item] : CheckMark.Open;

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        Items = await Db.Tasks.VisibleTo(Viewer).Where(t => t.Id == Record.TaskId).Select(t => t.Checklist).SingleOrDefaultAsync(Aborted) ?? [];
    }

    protected override void Fill() => Form.Marks = [.. Items.Select((_, at) => at < Record.Marks.Count ? Record.Marks[at] : CheckMark.Open)];

    protected override string Act()
    {
        Record.Mark(Items, Form.Marks, Viewer, Now);
        return "检查清单已保存。";
    }
}

public sealed class ChecklistForm
{
    [Display(Name = "检查清单")]
    public List<CheckMark> Marks { get; set; } = [];
}
