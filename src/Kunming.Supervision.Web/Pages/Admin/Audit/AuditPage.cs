using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Audit;

/// <summary>A page of the auditors: 404 to every other seat. That it was read is itself an audit row.</summary>
public abstract class AuditPage(SupervisionDbContext db) : SupervisionPageModel
{
    /// <summary>Verifies the chains and sees the administrators' acts.</summary>
    public bool IsAuditor => Viewer.Seat is Seat.AuditAdministrator;

    protected virtual bool Admits => Viewer.Seat is Seat.AuditAdministrator or Seat.SecurityAdministrator;

    protected IQueryable<AuditEntry> Visible => db.Audit.AsNoTracking().VisibleTo(Viewer);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Admits)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }
}
