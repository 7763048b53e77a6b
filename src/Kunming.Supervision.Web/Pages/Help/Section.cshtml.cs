using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Help;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Help;

/// <summary>One section of the manual, with the contents at its side.</summary>
public sealed class SectionModel(ManualBook manual) : SupervisionPageModel
{
    public IReadOnlyList<ManualSection> Sections => manual.Sections;

    public ManualSection Current { get; private set; } = null!;

    public ManualSection? Previous { get; private set; }

    public ManualSection? Next { get; private set; }

    public IActionResult OnGet(string section)
    {
        if (manual.Find(section) is not { } found)
        {
            return NotFound();
        }

        Current = found;
        var at = Sections.TakeWhile(s => s != found).Count();
        Previous = at > 0 ? Sections[at - 1] : null;
        Next = at < Sections.Count - 1 ? Sections[at + 1] : null;
        return Page();
    }
}
