using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Accounts;

public sealed class DetailsModel(SupervisionDbContext db) : AccountAdminPage(db)
{
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task OnGetAsync() => History = await Db.History.AsNoTracking().Of(Id).ToListAsync(Aborted);
}
