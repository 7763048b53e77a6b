using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <param name="Unsealing">The viewer is one of those for whom it is to be opened, and does not see the order.</param>
public sealed record SealedRow(Guid Id, string Code, string Group, DateTimeOffset OpensAt, Enum Status, bool Unsealing);

/// <summary>Sealed tasks by what they are called; no topic, no unit.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private const int Most = 200;

    public IReadOnlyList<SealedRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        var orders = await (
            from order in db.SealedOrders.AsNoTracking().VisibleTo(db, Viewer)
            join unitGroup in db.UnitGroups on order.GroupId equals unitGroup.Id
            orderby order.OpensAt descending, order.Id
            select new { order.Id, order.Code, Group = unitGroup.Name, order.OpensAt, order.Status }).Take(Most).ToListAsync(Aborted);
        var known = orders.ConvertAll(o => o.Id);
        var unsealings = await db.Unsealings.AsNoTracking().VisibleTo(Viewer).Where(u => !known.Contains(u.Id)).OrderByDescending(u => u.OpensAt).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.Code, u.Group, u.OpensAt, u.Status }).Take(Most).ToListAsync(Aborted);
        Rows =
        [
            .. orders.Select(o => new SealedRow(o.Id, o.Code, o.Group, o.OpensAt, o.Status, false))
                .Concat(unsealings.Select(u => new SealedRow(u.Id, u.Code, u.Group, u.OpensAt, u.Status, true))).OrderByDescending(r => r.OpensAt),
        ];
        return Page();
    }
}
