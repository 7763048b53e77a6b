using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>A page about one record, loaded through what the viewer may see.</summary>
public abstract class RecordPage<TRecord>(SupervisionDbContext db) : SupervisionPageModel
    where TRecord : Aggregate
{
    [FromRoute]
    public Guid Id { get; set; }

    public TRecord Record { get; private set; } = null!;

    protected internal override Aggregate? Subject => Record;

    protected SupervisionDbContext Db => db;

    protected abstract IQueryable<TRecord> Visible { get; }

    /// <summary>False when there is no such record, or none for this viewer: the answer is 404 either way.</summary>
    protected async Task<bool> FindAsync()
    {
        if (await Visible.SingleOrDefaultAsync(r => r.Id == Id, Aborted) is not { } found)
        {
            return false;
        }

        Record = found;
        await PrepareAsync();
        return true;
    }

    /// <summary>Reads what rules and view need besides the record.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;
}

/// <summary>
/// A page for one verb on one record: 404 to who may never do it, its obstacles to who cannot do it now, and the one call of the domain
/// when the form is in order and fresh.
/// </summary>
public abstract class VerbPage<TRecord>(SupervisionDbContext db) : RecordPage<TRecord>(db)
    where TRecord : Aggregate
{
    public abstract IReadOnlyList<Rule> Obstacles { get; }

    /// <summary>The rule that says: not this person's business.</summary>
    protected abstract Rule NotYours { get; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(NotYours))
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Obstacles.Contains(NotYours))
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RequireValidForm();
        var sentence = await ActAsync();
        await Db.SaveChangesAsync(Aborted);
        Notice(sentence);
        return RedirectToPage(Then, new { Id });
    }

    /// <summary>What the form shows when it is opened.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>The page that is shown afterwards.</summary>
    protected virtual string Then => "Details";

    /// <summary>Calls the domain once; the sentence is the notice. A page whose verb has to ask the database overrides <see cref="ActAsync"/> instead.</summary>
    protected virtual string Act() => throw new NotSupportedException($"{GetType()} does nothing.");

    /// <inheritdoc cref="Act"/>
    protected virtual Task<string> ActAsync() => Task.FromResult(Act());
}
