using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>A page for one verb on one package.</summary>
public abstract class ArchiveVerbPage(SupervisionDbContext db) : VerbPage<ArchivePackage>(db)
{
    protected override IQueryable<ArchivePackage> Visible => Db.Archives.VisibleTo(Viewer);

    protected override Rule NotYours => ArchiveRules.NotYours;
}

/// <summary>One text, and that is all.</summary>
public sealed class ArchiveReasonForm
{
    [Display(Name = "理由"), Required, StringLength(ArchivePackage.ReasonMaxLength)]
    public string? Text { get; set; }
}
