using System.Security.Cryptography;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Sealed;

[FreshSecondFactor]
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    /// <summary>The hour of a departure, as first proposed.</summary>
    private const int Morning = 7;

    private SealedOrder? _made;

    [BindProperty]
    public SealedForm Form { get; set; } = new();

    public SealedChoices Choices { get; private set; } = null!;

    protected internal override Aggregate? Subject => _made;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!SealedOrder.MayDraft(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        Choices = await SealedChoices.ReadAsync(db, Viewer, Today, null, Aborted);
        await next();
    }

    public void OnGet(Guid? template)
    {
        Form = new()
        {
            GroupId = Choices.Task.Groups.Count is 1 ? Guid.Parse(Choices.Task.Groups[0].Value) : null,
            ApproverId = Choices.Approvers.Count is 1 ? Choices.Approvers[0].OfficerId : null,
            OpensOn = Today.AddDays(1),
            OpensHour = Morning,
            From = Today.AddDays(1),
            To = Today.AddDays(8),
            ReportDue = Today.AddDays(15),
        };
        if (Choices.Task.Templates.FirstOrDefault(t => t.Id == template) is { } begin)
        {
            Form.Begin(begin);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Choices.Check(Form, ModelState);
        RequireValidForm();
        _made = SealedOrder.Draft(SealedCode.From(RandomNumberGenerator.GetBytes(SealedCode.Letters)), Form.ToPlan(Choices), Viewer, Now);
        db.Add(_made);
        await db.SaveChangesAsync(Aborted);
        Notice($"密封任务 {_made.Code} 已存为草稿，核对后请送审。");
        return RedirectToPage("Details", new { _made.Id });
    }
}
