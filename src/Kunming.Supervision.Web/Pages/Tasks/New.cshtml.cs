using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Tasks;

public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    /// <summary>Days from the end of the checks to the report, as first proposed.</summary>
    private const int ReportDays = 7;

    [BindProperty]
    public TaskForm Form { get; set; } = new();

    public TaskChoices Choices { get; private set; } = null!;

    public static bool MayDraft(Domain.Accounts.Viewer by) => by.IsOffice || by.IsCounty || by.LedGroups.Count > 0;

    public async Task<IActionResult> OnGetAsync(Guid? template)
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        Form = new()
        {
            Origin = Choices.Origins.Count is 1 ? TaskOrigin.OwnJudgement : TaskOrigin.CentralDispatch,
            GroupId = Choices.Groups.Count is 1 ? Guid.Parse(Choices.Groups[0].Value) : null,
            From = Today,
            To = Today.AddMonths(1),
            ReportDue = Today.AddMonths(1).AddDays(ReportDays),
        };
        if (Choices.Templates.FirstOrDefault(t => t.Id == template) is { } begin)
        {
            Form.Begin(begin);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        Choices.Check(Form, ModelState);
        RequireValidForm();
        var task = await db.SaveNumberedAsync(
            TaskNumber.SeriesOf(Today.Year), counter => SupervisionTask.Draft(TaskNumber.Format(Today.Year, counter), Form.ToPlan(), Viewer, Now), Aborted);
        Notice($"任务 {task.Number} 已存为草稿，核对后请送审。");
        return RedirectToPage("Details", new { task.Id });
    }

    private async Task<bool> PrepareAsync()
    {
        if (!MayDraft(Viewer))
        {
            return false;
        }

        Choices = await TaskChoices.ReadAsync(db, Viewer, Today, null, Aborted);
        return true;
    }
}
