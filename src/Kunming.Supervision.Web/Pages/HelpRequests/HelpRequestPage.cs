using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.HelpRequests;

/// <summary>A page for one verb on one request.</summary>
public abstract class HelpRequestVerbPage(SupervisionDbContext db) : VerbPage<HelpRequest>(db)
{
    protected override IQueryable<HelpRequest> Visible => Db.HelpRequests.VisibleTo(Viewer);

    protected override Rule NotYours => HelpRequestRules.NotYours;
}

/// <summary>One text, and that is all.</summary>
public sealed class HelpReasonForm
{
    [Display(Name = "说明"), Required, StringLength(HelpRequest.ReasonMaxLength)]
    public string? Text { get; set; }
}
