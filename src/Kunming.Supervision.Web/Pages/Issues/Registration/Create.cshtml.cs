using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>Registers an issue from a visit.</summary>
public sealed class CreateModel(SupervisionDbContext db, Lookups lookups) : SupervisionPageModel, IIssueFormPage
{
    [FromRoute]
    public Guid VisitId { get; set; }

    [BindProperty]
    public IssueForm Form { get; set; } = new();

    public Visit Visit { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public Names Names { get; private set; } = null!;

    public CloseOutPolicy Policy { get; private set; } = null!;

    public IReadOnlyList<Regulation> Catalogue { get; private set; } = [];

    public SimilarTable Similar { get; private set; } = new(null);

    public IReadOnlyList<Rule> Rules => Visit.ObstaclesToRaiseIssue(Viewer);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var visit = await db.Visits.VisibleTo(Viewer).SingleOrDefaultAsync(v => v.Id == VisitId, Aborted);
        if (visit is null || !visit.MayRecord(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        Visit = visit;
        Unit = await db.Organisations.Where(o => o.Id == visit.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
        Policy = await db.CloseOutPolicyAsync(Aborted);
        Names = await lookups.ReadAsync(db, Aborted);
        Catalogue = await db.CatalogueAsync(Aborted);
        await next();
    }

    public void OnGet() => (Form.FoundOn, Form.Methods) = (Visit.Day, IssueForm.ListOf(Visit.Methods));

    /// <summary>Takes nothing: shows what was found before and resembles what has been typed so far, beside the field by htmx or as the whole page.</summary>
    public async Task<IActionResult> OnPostSimilarAsync()
    {
        ModelState.Forgive();
        this.RequireKnownChoices();
        Similar = new(await db.SimilarToAsync(this.SimilarQuestionAt(Visit.OrganisationId), Viewer, Aborted));
        return this.ShowSimilar(Similar);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        this.CheckCategory(ModelState);
        this.CheckClauses(ModelState);
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Rules);
        var number = await db.TakeNumbersAsync($"{IssueNumber.Prefix}-{Today.Year}", cancellationToken: Aborted);
        var issue = Issue.Raise(IssueNumber.Format(Today.Year, number), Visit, Unit, Form.ToFacts(Policy, Catalogue), Viewer, Now);
        RuleViolationException.ThrowIfAny(Obstacles.From((await db.Issues.AnyAsync(i => i.FactsDigest == issue.FactsDigest, Aborted), IssueFormChecks.SameFacts)));
        db.Issues.Add(issue);
        await db.SaveChangesAsync(Aborted);
        Notice($"已登记{issue.Number}");
        return RedirectToPage("/Issues/Details", new { issue.Id });
    }
}
