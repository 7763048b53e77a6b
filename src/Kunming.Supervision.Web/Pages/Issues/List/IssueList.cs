using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.List;

/// <summary>Which issues, in which order: what the address of the list and of its export asks for.</summary>
[ValidateNever]
public sealed record IssueListAddress
{
    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "dir")]
    public string? Direction { get; init; }
}

/// <summary>Puts view, filter and order together, for the page and for the export alike.</summary>
public sealed class IssueList(SupervisionDbContext db, Names names, Viewer viewer, DateOnly today, IssueListAddress address, IssueFilter filter, SettingBook book)
{
    public const string Found = "found";
    public const string Number = "number";
    public const string Due = "due";
    public const string Recheck = "recheck";
    private const int CountedUpTo = 100;

    // Made once: an expression that is written in place is built at each use.
    private static readonly Expression<Func<Issue, Guid>> Id = i => i.Id;
    private static readonly Expression<Func<Issue, DateOnly>> FoundOn = i => i.FoundOn;
    private static readonly Expression<Func<Issue, DateOnly>> RecheckOn = i => i.RecheckOn!.Value;

    public IReadOnlyList<IssueView> Views { get; } = IssueView.For(viewer);

    public IssueView View => Views.FirstOrDefault(v => v.Key == address.View) ?? Views[0];

    /// <summary>What is overdue comes most overdue first, what is to be looked at again likewise; everything else newest first.</summary>
    public string Sort => address.Sort is Found or Number or Due ? address.Sort : View.Key is "overdue" ? Due : View.Key is Recheck ? Recheck : Found;

    public bool Descending => address.Direction is { } direction ? direction is "desc" : Sort is not (Due or Recheck);

    private IssueSearch? _search;

    /// <summary>Of them only lines and ids are ever read, which nothing tracks.</summary>
    private IQueryable<Issue> Issues => filter.Narrow(View.Narrow(db.Issues.VisibleTo(viewer), viewer, today, book), _search, names, today, WarningLadder.Of(book));

    /// <param name="grounds">Is 定性依据 shown?</param>
    public async Task<KeysetPage<IssueLine>> ReadAsync(KeysetAddress place, bool grounds, CancellationToken cancellationToken)
    {
        _search = await SearchAsync(cancellationToken);
        var page = await PageAsync(place, grounds, cancellationToken);
        var late = await LateUnitsAsync([.. page.Rows.Select(l => l.OrganisationId).Where(u => !names.Units.ContainsKey(u))], cancellationToken);
        return page with { Rows = [.. page.Rows.Select(l => l with { Unit = names.Units.GetValueOrDefault(l.OrganisationId) ?? late[l.OrganisationId] })] };
    }

    /// <summary>Units that have come since the names were read.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> LateUnitsAsync(IReadOnlyCollection<Guid> units, CancellationToken cancellationToken) => units.Count is 0
        ? FrozenDictionary<Guid, string>.Empty
        : await db.Organisations.Where(o => units.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);

    private Task<KeysetPage<IssueLine>> PageAsync(KeysetAddress place, bool grounds, CancellationToken cancellationToken) => Sort switch
    {
        Number => Issues.ToKeysetPageAsync(ByNumber, place, q => q.ToUnnamedLines(grounds), l => (l.NumberOrder, l.Id), cancellationToken: cancellationToken),
        Due => WithDue.ToKeysetPageAsync(ByDue, place, q => q.ToUnnamedLines(grounds), l => (l.OpenDueOn!.Value, l.Id), cancellationToken: cancellationToken),
        Recheck => Issues.ToKeysetPageAsync(ByRecheck, place, q => q.ToUnnamedLines(grounds), l => (l.RecheckOn!.Value, l.Id), cancellationToken: cancellationToken),
        _ => Issues.ToKeysetPageAsync(ByFound, place, q => q.ToUnnamedLines(grounds), l => (l.FoundOn, l.Id), cancellationToken: cancellationToken),
    };

    /// <summary>All rows in the same order, with the facts in full.</summary>
    public async IAsyncEnumerable<IssueLine> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var rows = await SortedAsync(cancellationToken);
        await foreach (var line in db.LinesOf(rows, Issue.FactsMaxLength).AsStream().WithCancellation(cancellationToken))
        {
            yield return line;
        }
    }

    /// <summary>The first so many of all rows, by id.</summary>
    public async Task<IReadOnlyList<Guid>> IdsAsync(int most, CancellationToken cancellationToken) =>
        await (await SortedAsync(cancellationToken)).Select(i => i.Id).Take(most).ToListAsync(cancellationToken);

    private async Task<IQueryable<Issue>> SortedAsync(CancellationToken cancellationToken)
    {
        _search = await SearchAsync(cancellationToken);
        return Sort switch
        {
            Number => ByNumber.Sort(Issues, backwards: false),
            Due => ByDue.Sort(WithDue, backwards: false),
            Recheck => ByRecheck.Sort(Issues, backwards: false),
            _ => ByFound.Sort(Issues, backwards: false),
        };
    }

    /// <summary>How many issues wait in each counted view, up to 100, in one round trip.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken)
    {
        var visible = db.Issues.AsNoTracking().AsSingleQuery().VisibleTo(viewer);
        var counted = Views.Where(v => v.Counted).ToList();
        var marks = counted.Select(v => v.Narrow(visible, viewer, today, book).AnyFew(CountedUpTo).Select(_ => v.Key)).Aggregate((all, next) => all.Concat(next));
        return await marks.GroupBy(key => key).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);
    }

    /// <summary>The number as it is shown; null when there is nothing to tell.</summary>
    public static string? Shown(int count) => count switch
    {
        0 => null,
        >= CountedUpTo => "99+",
        _ => count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private async Task<IssueSearch?> SearchAsync(CancellationToken cancellationToken) =>
        filter.Words is { } words ? await IssueSearch.PrepareAsync(db, viewer, words, cancellationToken) : null;

    private IQueryable<Issue> WithDue => Issues.OpenDueIn(null, null);

    private KeysetOrder<Issue, DateOnly> ByFound => new("f" + Mark, FoundOn, Id, Descending);

    private KeysetOrder<Issue, DateOnly> ByDue => new("d" + Mark, IssueOrders.ByDue, Id, Descending);

    private KeysetOrder<Issue, DateOnly> ByRecheck => new("r" + Mark, RecheckOn, Id, Descending);

    private KeysetOrder<Issue, string> ByNumber => new("n" + Mark, IssueOrders.ByNumber, Id, Descending);

    private char Mark => Descending ? '-' : '+';
}
