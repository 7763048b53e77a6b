using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Lists;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Views;

public sealed class ViewForm
{
    [Display(Name = "视图名称"), Required, StringLength(SavedView.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "谁可以使用"), Required]
    public ViewAudience? Audience { get; set; }

    /// <summary>Only where a view is changed, and the address brings another question along.</summary>
    [Display(Name = "改用清单现在的筛选、排序和列")]
    public bool Anew { get; set; }

    public static IEnumerable<SelectListItem> AudiencesOf(Viewer viewer) => Words.Items<ViewAudience>().Where(i => viewer.IsOffice || i.Value != nameof(ViewAudience.Everybody));

    /// <summary>The views among which a name must be new and that are counted.</summary>
    public static Task<List<SavedView>> OthersAsync(SupervisionDbContext db, Viewer viewer, ListKind list, CancellationToken cancellationToken) =>
        db.SavedViews.AsNoTracking().VisibleTo(viewer).Standing().Where(v => v.List == list).ToListAsync(cancellationToken);
}
