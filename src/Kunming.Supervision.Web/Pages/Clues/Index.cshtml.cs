using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Clues;

/// <summary>A clue as the list shows it: number, source, class, way of disposal and days; never a name or a fact.</summary>
public sealed record ClueRow(
    Guid Id, string? Number, ClueSource? Source, ClueClass? Class, DateTimeOffset HandedOn, DateOnly? ReceivedOn, ClueStatus Status, ClueDisposal? Disposal, DateOnly? DueOn, DateOnly? ReviewOn);

/// <summary>What the address of the list says. There is no search over texts.</summary>
public sealed record ClueFilter
{
    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "source")]
    public ClueSource? Source { get; init; }

    [FromQuery(Name = "class")]
    public ClueClass? Class { get; init; }

    public static IReadOnlyList<(string? Key, string Word, IReadOnlyList<ClueStatus> Statuses)> Views { get; } =
    [
        (null, "未办结", ClueNames.Open),
        ("register", "待登记", [ClueStatus.HandedIn]),
        ("assign", "待分办", [ClueStatus.Registered]),
        ("dispose", "待处置意见", [ClueStatus.Assigned]),
        ("approve", "待批", [ClueStatus.Proposed]),
        ("running", "办理中", [ClueStatus.Approved, ClueStatus.InHand]),
        ("shelved", "暂存待查", [ClueStatus.Shelved]),
        ("done", "办结和并存", [ClueStatus.Concluded, ClueStatus.Duplicate]),
        ("all", "全部", Enum.GetValues<ClueStatus>()),
    ];

    public IQueryable<Clue> Narrow(IQueryable<Clue> clues)
    {
        var statuses = Views.Where(v => v.Key == View).Select(v => v.Statuses).DefaultIfEmpty(ClueNames.Open).First();
        var narrowed = clues.Where(c => statuses.Contains(c.Status));
        narrowed = Source is { } source ? narrowed.Where(c => c.Source == source) : narrowed;
        return Class is { } @class ? narrowed.Where(c => c.Class == @class) : narrowed;
    }
}

public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    // Keys of version 7 rise with time.
    private static readonly KeysetOrder<Clue, Guid> Newest = new("id", c => c.Id, c => c.Id);

    [FromQuery]
    public ClueFilter Filter { get; set; } = new();

    [FromQuery]
    public KeysetAddress At { get; set; } = new();

    public KeysetPage<ClueRow> Clues { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Clue.MayKeep(Viewer))
        {
            return NotFound();
        }

        Clues = await Filter.Narrow(db.Clues.AsNoTracking().VisibleTo(Viewer)).ToKeysetPageAsync(Newest, At, Rows, r => (r.Id, r.Id), cancellationToken: Aborted);
        return Page();
    }

    private static IQueryable<ClueRow> Rows(IQueryable<Clue> clues) => clues.Select(c => new ClueRow(
        c.Id, c.Number, c.Source, c.Class, c.Handed.On, c.ReceivedOn, c.Status, c.Disposal, c.Deadline == null ? null : c.Deadline.DueOn, c.ReviewOn));
}
