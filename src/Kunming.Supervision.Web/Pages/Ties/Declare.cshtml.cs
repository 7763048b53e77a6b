using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Ties;

/// <summary>本人申明.</summary>
public sealed class DeclareModel(SupervisionDbContext db) : TieFormPage(db)
{
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            context.Result = NotFound();
            return;
        }

        await ReadAreasAsync();
        await next();
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync((place, until) => Tie.Declare(place, Form.From, until, Form.Note, Viewer, Now));
}
