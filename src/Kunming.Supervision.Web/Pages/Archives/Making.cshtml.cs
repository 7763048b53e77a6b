using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>归档进度: how far a package is; in the end the package, or why there is none.</summary>
public sealed class MakingModel(ArchiveMakings makings) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public ArchiveMaking Making { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!ArchivePackage.MayMake(Viewer) || makings.Find(Id) is not { } making)
        {
            context.Result = NotFound();
            return;
        }

        Making = making;
        await next();
    }

    public void OnGet()
    {
    }

    /// <summary>The bar alone, for the poll; a package that is there, or will not be, asks for the whole page.</summary>
    public IActionResult OnGetProgress()
    {
        if (Making.IsRunning)
        {
            return Partial("_MakingProgress", Making);
        }

        Response.Headers["HX-Refresh"] = "true";
        return new EmptyResult();
    }
}
