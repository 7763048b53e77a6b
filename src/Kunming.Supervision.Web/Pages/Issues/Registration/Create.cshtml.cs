using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>Registers an issue from a visit.</summary>
public sealed class CreateModel(SupervisionDbContext db, Lookups lookups, IssueBasisStore basis) : SupervisionPageModel, IIssueFormPage
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
        var found = await db.Visits.VisibleTo(Viewer).Where(v => v.Id == VisitId)
            .Select(v => new { Visit = v, Unit = db.Organisations.Single(o => o.Id == v.OrganisationId).Name }).SingleOrDefaultAsync(Aborted);
        if (found is null || !found.Visit.MayRecord(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        (Visit, Unit) = (found.Visit, found.Unit);
        (Policy, Catalogue) = await basis.ReadAsync(Aborted);
        Names = await lookups.ReadAsync(db, Aborted);
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
        var facts = Form.ToFacts(Policy, Catalogue);
        var digest = FactsDigest.Of(Visit.OrganisationId.ToString(), facts.FoundOn, facts.Facts);
        var (number, known) = await db.TakeIssueNumberAsync($"{IssueNumber.Prefix}-{Today.Year}", digest, Aborted);
        RuleViolationException.ThrowIfAny(Obstacles.From((known, IssueFormChecks.SameFacts)));
        var issue = Issue.Raise(IssueNumber.Format(Today.Year, number), Visit, Unit, facts, Viewer, Now);
        db.Issues.Add(issue);
        await db.SaveChangesAsync(Aborted);
        Notice($"已登记{issue.Number}");
        return RedirectToPage("/Issues/Details", new { issue.Id });
    }
}
