using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Issues.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Import;

/// <summary>A page about one list: 404 to everybody but who sent it and the office; only who sent it takes its steps.</summary>
public abstract class ImportPage(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public ImportBatch Batch { get; private set; } = null!;

    public ImportKind Kind => ImportKind.Of(Batch.List);

    public bool IsOwn => Batch.AccountId == Viewer.AccountId;

    protected SupervisionDbContext Db => db;

    /// <summary>The page is for taking a step, not only for looking.</summary>
    protected virtual bool IsVerb => HttpMethods.IsPost(HttpContext.Request.Method);

    /// <summary>False when there is no such list, or none for this viewer, or the step is not this viewer's: the answer is 404 either way.</summary>
    protected async Task<bool> FindAsync()
    {
        if (await db.Set<ImportBatch>().AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(b => b.Id == Id, Aborted) is not { } batch)
        {
            return false;
        }

        Batch = batch;
        ViewData[Navigation.Place] = Kind.Path;
        if (IsVerb && !IsOwn)
        {
            return false;
        }

        await PrepareAsync();
        return true;
    }

    /// <summary>Reads what the view needs besides the list.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Goes on only when the step was taken: otherwise the list has moved on, and the page says so.</summary>
    /// <exception cref="StaleFormException">Somebody, or another tab, was faster.</exception>
    protected static async Task RequireTakenAsync(Task<bool> step)
    {
        if (!await step)
        {
            throw new StaleFormException();
        }
    }
}
