using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Clues;

public sealed class DetailsModel(SupervisionDbContext db) : CluePage(db)
{
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IReadOnlyList<ClueVerb> Verbs => ClueVerb.Of(Record, Viewer);

    public ClueVerb? Blocked => Verbs.FirstOrDefault(v => v.Rules.Count > 0);

    public async Task OnGetAsync() => History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
}
