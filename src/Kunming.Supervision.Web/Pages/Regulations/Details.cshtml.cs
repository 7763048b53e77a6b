using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Regulations;

/// <summary>One document: its clauses, how often each was cited as far as the viewer sees, and its course.</summary>
public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<Regulation>(db)
{
    /// <summary>Issues that cite a clause, among those that the viewer sees; counted up to <see cref="CountMost"/>.</summary>
    public const int CountMost = 1000;

    private readonly Dictionary<Guid, int> _cited = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public bool MayKeep => Record.ObstaclesToChange(Viewer).Count is 0;

    protected override IQueryable<Regulation> Visible => Seats.Supervise(Viewer.Seat) ? Db.Regulations.AsNoTracking() : Db.Regulations.Where(_ => false);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public string CitedTimes(RegulationClause clause) => _cited.GetValueOrDefault(clause.Id) is var times && times >= CountMost ? $"{CountMost}以上" : $"{times}";

    protected override async Task PrepareAsync()
    {
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
        foreach (var clause in Record.Clauses)
        {
            _cited[clause.Id] = await Db.Issues.AsNoTracking().VisibleTo(Viewer).Citing(clause.Id).Select(i => i.Id).AnyFew(CountMost).CountAsync(Aborted);
        }
    }
}
