using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Lists;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Views;

/// <summary>The lasting address of a view: leads to the list as the view has it today.</summary>
public sealed class OpenModel(SupervisionDbContext db) : RecordPage<SavedView>(db)
{
    protected override IQueryable<SavedView> Visible => Db.SavedViews.VisibleTo(Viewer).Standing();

    public async Task<IActionResult> OnGetAsync() =>
        await FindAsync() && Viewer.Lists.Contains(Record.List) ? LocalRedirect("~" + ListAddresses.AddressOf(Record)) : NotFound();
}
