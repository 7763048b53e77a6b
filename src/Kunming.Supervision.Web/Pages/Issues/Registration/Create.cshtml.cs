using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>Registers an issue from a visit.</summary>
[OneConnection(ForForms = true)]
public sealed class CreateModel(SupervisionDbContext db, Lookups lookups, IssueBasisStore basis, IssueDesk desk, AuditTrail trail) : SupervisionPageModel, IIssueFormPage
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
        // Nothing of it is changed here: the desk saves with a context of its own.
        var found = await db.Visits.AsNoTracking().VisibleTo(Viewer).Where(v => v.Id == VisitId)
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

    [TakesFormItself]
    public async Task<IActionResult> OnPostAsync()
    {
        this.CheckCategory(ModelState);
        this.CheckClauses(ModelState);
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Rules);
        var (facts, today, now) = (Form.ToFacts(Policy, Catalogue), Today, Now);

        // The desk works on another thread: it gets texts and values, and nothing that belongs to the request.
        var (visit, unit, viewer, target) = (Visit, Unit, Viewer, Url.Page("/Issues/Details", new { Id = Guid.Empty })!);
        await OneConnectionAttribute.CloseAsync(HttpContext, db);
        var registered = await desk.RegisterAsync(
            new(
                FormOnceFilter.NumberOf(Request), viewer.AccountId, db.Scope.Confirmed(), now, $"{IssueNumber.Prefix}-{today.Year}", FactsDigest.Of(visit.OrganisationId.ToString(), facts.FoundOn, facts.Facts),
                number => Issue.Raise(IssueNumber.Format(today.Year, number), visit, unit, facts, viewer, now),
                issue => target.Replace(Guid.Empty.ToString(), issue.Id.ToString(), StringComparison.Ordinal), db.Act),
            IssueFormChecks.SameFacts, Aborted);
        if (registered is not { Issue: { } made, Location: { } location })
        {
            return FormOnceFilter.LeadBack(this, trail, registered.Location);
        }

        Notice($"已登记{made.Number}");
        return LocalRedirect(location);
    }
}
