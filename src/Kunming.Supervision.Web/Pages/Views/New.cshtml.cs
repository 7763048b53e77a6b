using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Lists;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Views;

/// <summary>Saves the question that a list has just answered; it comes along in this page's own address.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromQuery(Name = "list")]
    public ListKind? List { get; set; }

    [BindProperty]
    public ViewForm Form { get; set; } = new();

    public string Query => ListAddresses.QueryOf(List!.Value, Request.Query);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (List is not { } list || !Viewer.Lists.Contains(list))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet() => Form.Audience = ViewAudience.Own;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        var view = SavedView.Save(List!.Value, Form.Name!, Query, Form.Audience!.Value, await ViewForm.OthersAsync(db, Viewer, List.Value, Aborted), Viewer, Now);
        db.SavedViews.Add(view);
        await db.SaveChangesAsync(Aborted);
        Notice($"已保存视图“{view.Name}”");
        return LocalRedirect("~" + ListAddresses.AddressOf(view));
    }
}
