using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Settings;

public sealed class DetailsModel(SupervisionDbContext db, SettingStore store) : SettingPage(db, store)
{
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task OnGetAsync() => History = await Db.History.AsNoTracking().VisibleTo(Db, Viewer).Of(Setting.Id).ToListAsync(Aborted);
}
