using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>Corrects what was registered, until it is put before the leader.</summary>
public sealed class EditModel(SupervisionDbContext db, Lookups lookups, IssueBasisStore basis) : IssueVerbPage(db), IIssueFormPage
{
    [BindProperty]
    public IssueForm Form { get; set; } = new();

    public Names Names { get; private set; } = null!;

    public CloseOutPolicy Policy { get; private set; } = null!;

    public IReadOnlyList<Regulation> Catalogue { get; private set; } = [];

    public SimilarTable Similar { get; private set; } = new(null);

    public override string Verb => "修改";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRevise(Viewer);

    protected override bool IsMine => Issue.MayRecord(Viewer);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        (Policy, Catalogue) = await basis.ReadAsync(Aborted);
        Names = await lookups.ReadAsync(Db, Aborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet() => Form = IssueForm.Of(Issue);

    /// <summary>As on the page that registers.</summary>
    public async Task<IActionResult> OnPostSimilarAsync()
    {
        ModelState.Forgive();
        RequireFresh(Issue.Revision);
        this.RequireKnownChoices();
        Similar = new(await Db.SimilarToAsync(this.SimilarQuestionAt(Issue.OrganisationId, Issue.Id), Viewer, Aborted));
        return this.ShowSimilar(Similar);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        this.CheckCategory(ModelState);
        this.CheckClauses(ModelState);
        RequireReadyForm();
        Issue.Revise(Form.ToFacts(Policy, Catalogue), Viewer, Now);
        return await DoneAsync("已修改");
    }
}
