using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Help;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Help;

/// <summary>A picture of the manual; it changes with the program only, so the browser may keep it for a day.</summary>
public sealed class PictureModel(ManualBook manual) : SupervisionPageModel
{
    public IActionResult OnGet(string name)
    {
        if (manual.Picture(name) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, max-age=86400";
        return new PhysicalFileResult(file, "image/png");
    }
}
