using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Somebody who can open a record, and every rule that lets the person in.</summary>
public sealed record Onlooker(string Organisation, string Officer, Seat Seat, IReadOnlyList<string> Reasons);

/// <param name="Title">Number or name of the record.</param>
/// <param name="LeftOut">Whom the list does not name to this reader, in a sentence that is there whether or not there is such a person.</param>
public sealed record Onlookers(string Title, string Kind, string Address, IReadOnlyList<Onlooker> People, string? LeftOut = null);

/// <summary>
/// 谁能看: everybody with an account who can open the record, by the same rules as the record's own page. For those who open it themselves and
/// supervise; a liaison learns nobody's name here.
/// </summary>
public abstract class WhoCanSeePage(ViewerQuery viewers) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Onlookers Onlookers { get; private set; } = null!;

    protected virtual bool MayAsk => Seats.Supervise(Viewer.Seat);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!MayAsk || await FindAsync() is not { } found)
        {
            return NotFound();
        }

        var people = (await viewers.AllAsync(Today, Aborted)).Select(v => new Onlooker(v.Organisation, v.Name, v.Seat, found.ReasonsOf(v)));
        Onlookers = new(found.Title, found.Kind, found.Address, [.. people.Where(p => p.Reasons.Count > 0)], LeftOut);
        return Page();
    }

    protected virtual string? LeftOut => null;

    /// <summary>The record, if the viewer may see it, and why others may.</summary>
    protected abstract Task<(string Title, string Kind, string Address, Func<Viewer, IReadOnlyList<string>> ReasonsOf)?> FindAsync();

    /// <summary>For a record of which one kind of rules speaks.</summary>
    protected async Task<(string Title, string Kind, string Address, Func<Viewer, IReadOnlyList<string>> ReasonsOf)?> FindAsync<TRecord>(
        IQueryable<TRecord> records, Func<Viewer, Sight<TRecord>> sight, string kind, string folder)
        where TRecord : Aggregate =>
        await records.SeenBy(sight(Viewer)).AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, Aborted) is { } record
            ? (record.Label, kind, $"/{folder}/{Id}", viewer => sight(viewer).ReasonsFor(record)) : null;
}
