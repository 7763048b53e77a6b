using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

public sealed record HandoverView(string Key, string Word, Func<IQueryable<Handover>, Viewer, DateOnly, IQueryable<Handover>> Narrow);

/// <summary>What the address of the list and of its export asks for.</summary>
public sealed record HandoverFilter
{
    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "group")]
    public Guid? Group { get; init; }

    [FromQuery(Name = "status")]
    public HandoverStatus? Status { get; init; }

    [FromQuery(Name = "quarter")]
    public int? QuarterKey { get; init; }

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    /// <summary>"oldest" or "due"; else the newest come first.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    public Quarter? Quarter => Domain.Calendar.Quarter.TryFromKey(QuarterKey);

    public string? Words => Text?.Trim() is { Length: >= 2 and <= 60 } words && !words.Any(char.IsControl) ? words : null;
}

/// <summary>Puts view, filter and order together, for the page and for the export alike.</summary>
public sealed class HandoverList(SupervisionDbContext db, Viewer viewer, DateOnly today, HandoverFilter filter)
{
    private static readonly HandoverView All = new("all", "全部", (all, _, _) => all);
    private static readonly HandoverView InHand = new("in-hand", "办理中", (all, _, _) => all.Where(h => h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned));
    private static readonly HandoverView Answered = new("answered", "已反馈待审", (all, _, _) => all.Where(h => h.Status == HandoverStatus.Answered));
    private static readonly HandoverView Overdue = new("overdue", "逾期", (all, _, today) => all.OverdueOn(today));

    private static readonly HandoverView Mine = new("mine", "待我签收", (all, viewer, _) =>
        all.Where(h => h.Status == HandoverStatus.AwaitingReceipt && h.AddresseeId == viewer.OrganisationId));

    private static readonly HandoverView Waiting = new("waiting", "待签收", (all, _, _) => all.Where(h => h.Status == HandoverStatus.AwaitingReceipt));

    public const string Oldest = "oldest";
    public const string Due = "due";

    private static readonly KeysetOrder<Handover, DateTimeOffset> NewestFirst = new("i", h => h.Issued.On, h => h.Id);
    private static readonly KeysetOrder<Handover, DateTimeOffset> OldestFirst = new("o", h => h.Issued.On, h => h.Id, Descending: false);

    /// <summary>By the day by which the addressee must sign or answer, as <see cref="HandoverLine.WaitsFor"/>; letters that wait for nobody have none.</summary>
    private static readonly KeysetOrder<Handover, DateOnly> DueFirst =
        new("d", h => h.Status == HandoverStatus.AwaitingReceipt ? h.ReceiptDeadline.DueOn : h.Deadline!.DueOn, h => h.Id, Descending: false);

    public IReadOnlyList<HandoverView> Views { get; } = [All, viewer.IsLiaison || viewer.IsCounty ? Mine : Waiting, InHand, Answered, Overdue];

    public HandoverView View => Views.FirstOrDefault(v => v.Key == filter.View) ?? All;

    public Task<KeysetPage<HandoverLine>> ReadAsync(KeysetAddress place, CancellationToken cancellationToken) => filter.Sort switch
    {
        Due => WithDue.ToKeysetPageAsync(DueFirst, place, q => db.LinesOf(q), l => (l.WaitsFor!.Value, l.Id), cancellationToken: cancellationToken),
        Oldest => Letters().ToKeysetPageAsync(OldestFirst, place, q => db.LinesOf(q), l => (l.IssuedOn, l.Id), cancellationToken: cancellationToken),
        _ => Letters().ToKeysetPageAsync(NewestFirst, place, q => db.LinesOf(q), l => (l.IssuedOn, l.Id), cancellationToken: cancellationToken),
    };

    public IAsyncEnumerable<HandoverLine> ReadAll() => db.LinesOf(filter.Sort switch
    {
        Due => DueFirst.Sort(WithDue, backwards: false),
        Oldest => OldestFirst.Sort(Letters(), backwards: false),
        _ => NewestFirst.Sort(Letters(), backwards: false),
    }).AsStream();

    private IQueryable<Handover> WithDue => Letters().Where(h =>
        h.Status == HandoverStatus.AwaitingReceipt || ((h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned) && h.Deadline != null));

    private IQueryable<Handover> Letters()
    {
        var letters = View.Narrow(db.Handovers.AsNoTracking().VisibleTo(viewer), viewer, today);
        if (filter.Group is { } group)
        {
            letters = letters.Where(h => h.GroupId == group);
        }

        if (filter.Status is { } status)
        {
            letters = letters.Where(h => h.Status == status);
        }

        if (filter.Quarter is { } quarter)
        {
            var (from, to) = (ChinaTime.StartOf(quarter.Start).ToUniversalTime(), ChinaTime.StartOf(quarter.Next.Start).ToUniversalTime());
            letters = letters.Where(h => h.Issued.On >= from && h.Issued.On < to);
        }

        if (filter.Words is not { } words)
        {
            return letters;
        }

        var units = db.Organisations.Where(o => o.Name.Contains(words)).Select(o => o.Id);
        return HandoverNumber.PartOf(words) switch
        {
            null => letters.Where(h => units.Contains(h.AddresseeId)),
            { AtStart: true, Text: var from, End: var end } =>
                letters.Where(h => (string.Compare(h.Number, from) >= 0 && string.Compare(h.Number, end) < 0) || units.Contains(h.AddresseeId)),
            { Text: var part } => letters.Where(h => h.Number.Contains(part) || units.Contains(h.AddresseeId)),
        };
    }
}
