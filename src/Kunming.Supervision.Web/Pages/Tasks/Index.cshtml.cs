using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Tasks;

public sealed record TaskRow(
    Guid Id, string Number, string Subject, TaskOrigin Origin, string Group, SupervisionTaskStatus Status, DateOnly From, DateOnly To, DateOnly ReportDue, int Targets, int Visited);

[OneConnection]
public sealed class IndexModel(SupervisionDbContext db, ListFaces faces) : SupervisionPageModel
{
    public const string ByDue = "due";

    private static readonly KeysetOrder<SupervisionTask, DateOnly> Newest = new("from", t => t.From, t => t.Id);
    private static readonly KeysetOrder<SupervisionTask, DateOnly> Due = new(ByDue, t => t.ReportDue, t => t.Id, Descending: false);

    [FromQuery]
    public TaskFilter Filter { get; set; } = new();

    [FromQuery]
    public KeysetAddress At { get; set; } = new();

    public KeysetPage<TaskRow> Tasks { get; private set; } = null!;

    public ListFace Face { get; private set; } = null!;

    public ListColumns<TaskRow> Columns { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public bool MayDraft => NewModel.MayDraft(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        await ReadFaceAsync();
        var byDue = Filter.Sort is ByDue;
        Tasks = await Narrowed().ToKeysetPageAsync(byDue ? Due : Newest, At, Rows, r => (byDue ? r.ReportDue : r.From, r.Id), cancellationToken: Aborted);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        await ReadFaceAsync();
        var about = $"任务清单　筛选：{Filter.Describe(Groups.FirstOrDefault(g => g.Selected)?.Text)}　列：{Columns.Titles}　导出时间：{TagHelpers.MomentTagHelper.Format(Now)}";
        return new ExportResult("任务清单", about, Columns.ForExport,
            Rows((Filter.Sort is ByDue ? Due : Newest).Sort(Narrowed(), backwards: false)).AsStream().Select(Columns.RowOf));
    }

    private IQueryable<SupervisionTask> Narrowed() => Filter.Narrow(db.Tasks.AsNoTracking().VisibleTo(Viewer), Viewer);

    private IQueryable<TaskRow> Rows(IQueryable<SupervisionTask> tasks) =>
        from task in tasks
        join unitGroup in db.UnitGroups on task.GroupId equals unitGroup.Id
        select new TaskRow(
            task.Id, task.Number, task.Subject, task.Origin, unitGroup.Name, task.Status, task.From, task.To, task.ReportDue, task.Targets.Count,
            db.Visits.Where(v => v.TaskId == task.Id).Select(v => v.OrganisationId).Distinct().Count());

    private async Task ReadFaceAsync()
    {
        Groups = await ReadGroupsAsync();
        Face = await faces.ReadAsync(Viewer, ListKind.Tasks, Request, Aborted);
        Columns = TaskColumns.For(Face);
    }

    private async Task<IReadOnlyList<SelectListItem>> ReadGroupsAsync() => await db.UnitGroups.AsNoTracking().VisibleTo(Viewer)
        .InOrder(db).Select(g => new SelectListItem(g.Name, g.Id.ToString(), g.Id == Filter.Group)).ToListAsync(Aborted);
}
