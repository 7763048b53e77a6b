using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rechecks;

/// <summary>One drawn issue: what it was, and what the other group found there.</summary>
public sealed class RecordModel(SupervisionDbContext db, Lookups lookups) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public RecheckRecordForm Form { get; set; } = new();

    public Recheck Recheck { get; private set; } = null!;

    public Issue Issue { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public Names Names { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<Chase> Chases { get; private set; } = [];

    public bool MayChase => Recheck.ObstaclesToChase(ChaseKind.Urge, Viewer, Today).Count is 0;

    public bool IsMine => Viewer.IsIn(Recheck.GroupId);

    public IReadOnlyList<Rule> Rules => Recheck.ObstaclesToRecord(Issue, Viewer);

    protected internal override Aggregate? Subject => Recheck;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var recheck = await db.Rechecks.VisibleTo(Viewer).SingleOrDefaultAsync(r => r.Id == Id, Aborted);
        if (recheck is null || (HttpMethods.IsPost(Request.Method) && !Viewer.IsIn(recheck.GroupId)))
        {
            context.Result = NotFound();
            return;
        }

        Recheck = recheck;
        Issue = await db.Issues.AsSplitQuery().SingleAsync(i => i.Id == recheck.IssueId, Aborted);
        Unit = await db.Organisations.Where(o => o.Id == recheck.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
        Names = await lookups.ReadAsync(db, Aborted);
        Chases = await db.Chases.AsNoTracking().VisibleTo(Viewer).Where(c => c.RecheckId == Id).OrderByDescending(c => c.Id).ToListAsync(Aborted);
        History = await db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Result is RecheckStatus.Assigned)
        {
            ModelState.AddModelError("Form.Result", "请选择回头看结果");
        }

        RequireFresh(Recheck.Revision);
        RequireValidForm();
        if (Form.Result is RecheckStatus.Held)
        {
            Recheck.Hold(Form.Finding!, Issue, Viewer, Now);
        }
        else
        {
            Recheck.Relapse(Form.Finding!, Issue, Viewer, Now);
        }

        await db.SaveChangesAsync(Aborted);
        Notice(Form.Result is RecheckStatus.Held ? "已记录：整改巩固" : "已记录反弹，问题重新挂账");
        return RedirectToPage("/Rechecks/Index", new { quarter = Recheck.QuarterKey });
    }
}

public sealed class RecheckRecordForm
{
    [Display(Name = "回头看结果"), Required(ErrorMessage = "请选择回头看结果")]
    public RecheckStatus? Result { get; set; }

    [Display(Name = "回头看情况"), Required, StringLength(Conclusion.OutcomeMaxLength)]
    public string? Finding { get; set; }
}
