using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Help;

namespace Kunming.Supervision.Web.Pages.Help;

/// <summary>帮助: the manual's contents. Every seat reads it.</summary>
public sealed class IndexModel(ManualBook manual) : SupervisionPageModel
{
    public IReadOnlyList<ManualSection> Sections => manual.Sections;
}
