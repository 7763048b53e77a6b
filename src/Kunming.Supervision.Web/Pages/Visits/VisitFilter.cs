using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Visits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>What the address of the visit list says.</summary>
public sealed record VisitFilter
{
    public const string ToConfirm = "confirm";
    public const string ToApprove = "approve";
    public const string Nil = "nil";

    public static readonly IReadOnlyList<(string? Key, string Word)> Views =
        [(null, "全部"), (ToConfirm, "待确认记录"), (ToApprove, "待组内审定"), (Nil, "零问题结果")];

    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "group")]
    public Guid? Group { get; init; }

    [FromQuery(Name = "unit")]
    public Guid? Unit { get; init; }

    [FromQuery(Name = "status")]
    public VisitStatus? Status { get; init; }

    [FromQuery(Name = "quarter")]
    public int? Quarter { get; init; }

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>"oldest"; else the newest come first.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>The bodies whose name, now or formerly, holds the words.</summary>
    public async Task<IReadOnlyList<Guid>> UnitsAsync(SupervisionDbContext db, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(Words) ? [] : await db.Organisations.Named(Words).Select(o => o.Id).ToListAsync(cancellationToken);

    /// <param name="units">From <see cref="UnitsAsync"/>: as a list they are looked up by index, as a part of the query every visit is read.</param>
    public IQueryable<Visit> Narrow(IQueryable<Visit> visits, IReadOnlyList<Guid> units)
    {
        var narrowed = View switch
        {
            ToConfirm => visits.Where(v => v.Status == VisitStatus.OnSite),
            ToApprove => visits.Where(v => v.Status == VisitStatus.Confirmed),
            Nil => visits.Where(v => v.NilSigned != null),
            _ => visits,
        };
        narrowed = Group is { } group ? narrowed.Where(v => v.GroupId == group) : narrowed;
        narrowed = Unit is { } unit ? narrowed.Where(v => v.OrganisationId == unit) : narrowed;
        narrowed = Status is { } status ? narrowed.Where(v => v.Status == status) : narrowed;
        if (Domain.Calendar.Quarter.TryFromKey(Quarter) is { } quarter)
        {
            var (start, end) = (quarter.Start, quarter.End);
            narrowed = narrowed.Where(v => v.Day >= start && v.Day <= end);
        }

        if (!string.IsNullOrWhiteSpace(Words))
        {
            var words = Words.Trim();
            narrowed = VisitNumber.PartOf(words) switch
            {
                null => narrowed.Where(v => units.Contains(v.OrganisationId)),
                { AtStart: true, Text: var from, End: var end } =>
                    narrowed.Where(v => (string.Compare(v.Number, from) >= 0 && string.Compare(v.Number, end) < 0) || units.Contains(v.OrganisationId)),
                { Text: var part } => narrowed.Where(v => v.Number.Contains(part) || units.Contains(v.OrganisationId)),
            };
        }

        return narrowed;
    }

    /// <summary>The filter in words, for the first line of an export.</summary>
    public string Describe(string? group) => string.Join("，", new[]
    {
        View is null ? null : Views.FirstOrDefault(v => v.Key == View).Word,
        group,
        Unit is null ? null : "一个单位",
        Status is { } status ? VisitNames.NameOf(status) : null,
        Domain.Calendar.Quarter.TryFromKey(Quarter)?.ToString(),
        string.IsNullOrWhiteSpace(Words) ? null : $"含“{Words.Trim()}”",
    }.OfType<string>().DefaultIfEmpty("全部"));
}
