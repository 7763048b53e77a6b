using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>报送结果: refused while a target has no visit.</summary>
public sealed class ReportModel(SupervisionDbContext db) : TaskVerbPage(db)
{
    private IReadOnlyList<string> _unvisited = [];

    [BindProperty]
    public ReportForm Form { get; set; } = new();

    /// <summary>Items of the checklist that were not looked at everywhere: a warning, with a reason.</summary>
    public IReadOnlyList<string> Unlooked { get; private set; } = [];

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToReport(Viewer, _unvisited);

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        var targets = Record.TargetsSeenBy(Viewer).Select(t => t.OrganisationId).ToList();
        _unvisited = await Db.Organisations
            .Where(o => targets.Contains(o.Id) && !Db.Visits.Any(v => v.TaskId == Id && v.OrganisationId == o.Id))
            .OrderBy(o => o.Code).Select(o => o.Name).ToListAsync(Aborted);
        var marks = Record.Checklist.Count is 0 ? [] : await Db.Visits.AsNoTracking().Where(v => v.TaskId == Id).Select(v => new { v.OrganisationId, v.Marks }).ToListAsync(Aborted);
        Unlooked = Checklist.Unchecked(Record.Checklist, [.. marks.GroupBy(m => m.OrganisationId).Select(g => g.Select(m => m.Marks).ToList())]);
    }

    protected override string Act()
    {
        Record.Report(Form.Result!, _unvisited, Unlooked, Form.Reason, Viewer, Now);
        return $"任务 {Record.Number} 的结果已报送。";
    }
}

public sealed class ReportForm
{
    [Display(Name = "检查结果"), Required, StringLength(SupervisionTask.ResultMaxLength)]
    public string? Result { get; set; }

    [Display(Name = "未逐项检查的说明"), StringLength(SupervisionTask.ReasonMaxLength)]
    public string? Reason { get; set; }
}
