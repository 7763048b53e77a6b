using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>The leader, the office or the county confirms that it is an issue.</summary>
public sealed class RecogniseModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    public override string Verb => "认定";

    public override string Help => "handovers";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRecognise(Viewer);

    protected override bool IsMine => Issue.MayRecognise(Viewer);

    public SimilarTable Similar { get; private set; } = new(null);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Similar = new(await Db.SimilarToAsync(SimilarQuestion.Of(Issue), Viewer, Aborted));
            return await next();
        });
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.Recognise(Viewer, Now);
        return await DoneAsync("已认定，可以交办");
    }
}
