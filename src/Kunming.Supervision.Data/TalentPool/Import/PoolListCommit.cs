using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.TalentPool.Import;

/// <summary>Rows of a register become members of the pool, as they stand in it.</summary>
public sealed class PoolListCommit(SupervisionDbContext db, ImportSteps steps) : ListCommit(db, steps, ListKind.TalentPool, PoolListField.Name)
{
    protected override async Task<IReadOnlyList<Aggregate>> TakeAsync(
        ImportBatch batch, IReadOnlyList<ImportRow> rows, Viewer viewer, DateTimeOffset on, CancellationToken cancellation)
    {
        var year = ChinaTime.DayOf(on).Year;
        var resolver = await PoolListResolver.LoadAsync(Db, viewer, ChinaTime.ToLocal(on), cancellation);
        var known = await KnownAsync(rows, cancellation);
        var first = await Db.TakeNumbersAsync(PoolNumber.SeriesOf(year), rows.Count, cancellation);
        var made = new List<Aggregate>();
        foreach (var row in rows)
        {
            var (member, enrolled) = resolver.Take(PoolNumber.Format(year, first + made.Count), row, known);
            made.Add(member);
            if (enrolled is not null)
            {
                Db.Add(enrolled);
            }
        }

        return made;
    }

    /// <summary>Officers of the rows' bodies who are not in the pool; of several of one name the directory cannot tell who is meant, so none is.</summary>
    private async Task<Dictionary<(Guid Unit, string Name), Guid>> KnownAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        var units = rows.Select(r => r.OrganisationId!.Value).Distinct().ToArray();
        var officers = await Db.Officers.AsNoTracking().Where(o => units.Contains(o.OrganisationId) && !Db.PoolMembers.Any(m => m.OfficerId == o.Id))
            .Select(o => new { o.Id, o.OrganisationId, o.Name }).ToListAsync(cancellation);
        return officers.GroupBy(o => (o.OrganisationId, o.Name)).Where(g => g.Count() is 1).ToDictionary(g => g.Key, g => g.Single().Id);
    }
}
