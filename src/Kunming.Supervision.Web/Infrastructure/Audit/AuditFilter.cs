using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <summary>Tells the act who it is, on which record, and what the form said; and gives it to the context, so that a change saves its row along.</summary>
public sealed class AuditFilter(AuditTrail trail, SupervisionDbContext db) : IAsyncPageFilter
{
    public const string InvalidForm = "form.invalid";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (trail.Act is not { } act || context.HandlerInstance is not SupervisionPageModel page)
        {
            await next();
            return;
        }

        act.By = page.Viewer;
        db.Act = act.Kind is AuditKind.Verb ? act : null;
        try
        {
            var executed = await next();

            // A list whose filter cannot be read is shown without it, and was read.
            if (executed.Exception is null && !executed.ModelState.IsValid && act.Kind is not AuditKind.Reading)
            {
                trail.Refuse(InvalidForm);
            }
        }
        finally
        {
            // Contexts are pooled: the next request must not find this act.
            db.Act = null;
            if (page.Subject is { } record)
            {
                act.About(record);
            }
        }
    }
}
