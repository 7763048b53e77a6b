using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Lists;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Views;

/// <summary>Renames a view, shares it or takes it back, lets it ask what the list asks now, or removes it.</summary>
public sealed class EditModel(SupervisionDbContext db) : RecordPage<SavedView>(db)
{
    [BindProperty]
    public ViewForm Form { get; set; } = new();

    /// <summary>The list from which the page was opened asks something else than the view does.</summary>
    public bool BringsAnother => Query.Length > 0 && Query != Record.Query;

    protected override IQueryable<SavedView> Visible => Db.SavedViews.VisibleTo(Viewer).Standing();

    private string Query => ListAddresses.QueryOf(Record.List, Request.Query);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await FindAsync() || !Record.MayRemove(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet() => Form = new() { Name = Record.Name, Audience = Record.Audience, Anew = BringsAnother };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Record.IsOwn(Viewer))
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RequireValidForm();
        Record.Change(Form.Name!, Form.Audience!.Value, Form.Anew && BringsAnother ? Query : null, await ViewForm.OthersAsync(Db, Viewer, Record.List, Aborted), Viewer, Now);
        await Db.SaveChangesAsync(Aborted);
        Notice($"已修改视图“{Record.Name}”");
        return LocalRedirect("~" + ListAddresses.AddressOf(Record));
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        // The fields of the other form are not sent with this one.
        ModelState.Clear();
        RequireFresh(Record.Revision);
        Record.Remove(Viewer, Now);
        await Db.SaveChangesAsync(Aborted);
        Notice($"已删除视图“{Record.Name}”");
        return RedirectToPage("Index");
    }
}
