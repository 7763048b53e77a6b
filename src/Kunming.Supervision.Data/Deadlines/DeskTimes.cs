using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Deadlines;

/// <summary>How long matters lay on each desk, counted from their history.</summary>
public static class DeskTimes
{
    private static readonly IReadOnlyDictionary<Desk, TimeSpan> None = new Dictionary<Desk, TimeSpan>();

    extension(SupervisionDbContext db)
    {
        /// <summary>For several matters in one round trip.</summary>
        /// <param name="matters">Their ids, each with whether it has no addressee, so that the finding side does all.</param>
        public async Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<Desk, TimeSpan>>> DeskTimesAsync(
            IReadOnlyDictionary<Guid, bool> matters, DateTimeOffset until, CancellationToken cancellationToken)
        {
            var (ids, moving) = (matters.Keys.ToList(), Desks.MovingEvents.ToList());
            var rows = await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId) && moving.Contains(h.Event))
                .OrderBy(h => h.Id).Select(h => new { h.SubjectId, h.Event, h.By.On }).ToListAsync(cancellationToken);
            var bySubject = rows.ToLookup(r => r.SubjectId, r => (r.Event, r.On));
            return ids.ToDictionary(id => id, id => bySubject.Contains(id) ? Desks.TimesOf(bySubject[id], until, matters[id]) : None);
        }
    }
}
