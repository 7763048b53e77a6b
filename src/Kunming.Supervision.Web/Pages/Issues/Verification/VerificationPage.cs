using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>A verb that judges an application: whoever judges reads the cause, what the applicant states, and what in the evidence is worth a second look.</summary>
public abstract class VerificationPage(SupervisionDbContext db) : IssueVerbPage(db)
{
    /// <summary>整改情况, in the applicant's words.</summary>
    public string? Statement { get; private set; }

    public IReadOnlyList<EvidenceWarning> Warnings { get; private set; } = [];

    public override string Help => "close-out";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Statement = await Db.StatementOfAsync(Issue, Aborted);
            Warnings = await Db.WarningsOfAsync(Issue, Aborted);
            return await next();
        });
}
