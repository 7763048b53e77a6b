using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Clues;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Clues;

/// <summary>A page about one clue. It is looked for before a fresh second factor is asked for: to everybody but its case office there is none.</summary>
[FreshSecondFactor]
public abstract class CluePage(SupervisionDbContext db) : RecordPage<Clue>(db)
{
    public string? Unit { get; private set; }

    public string? Undertaker { get; private set; }

    /// <summary>The clue that this one repeats.</summary>
    public string? DuplicateOf { get; private set; }

    protected override IQueryable<Clue> Visible => Db.Clues.VisibleTo(Viewer);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await FindAsync())
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    protected override async Task PrepareAsync()
    {
        var names = await Db.Organisations.Where(o => o.Id == Record.OrganisationId || o.Id == Record.UndertakerId).ToDictionaryAsync(o => o.Id, o => o.Name, Aborted);
        Unit = Record.OrganisationId is { } unit ? names.GetValueOrDefault(unit) : null;
        Undertaker = Record.UndertakerId is { } undertaker ? names.GetValueOrDefault(undertaker) : null;
        DuplicateOf = await Db.Clues.Where(c => c.Id == Record.DuplicateOfId).Select(c => c.Number).SingleOrDefaultAsync(Aborted);
    }
}

/// <summary>A page for one verb: its obstacles, and the one call of the domain when the form is in order and fresh.</summary>
public abstract class ClueVerbPage(SupervisionDbContext db) : CluePage(db)
{
    public abstract string Verb { get; }

    public abstract IReadOnlyList<Rule> Obstacles { get; }

    public void OnGet() => Fill();

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Record.Revision);
        RequireValidForm();
        var sentence = await ActAsync();
        await Db.SaveChangesAsync(Aborted);
        Notice(sentence);
        return RedirectToPage("Details", new { Id });
    }

    /// <summary>What the form shows when it is opened.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Calls the domain once; the sentence is the notice.</summary>
    protected abstract Task<string> ActAsync();
}
