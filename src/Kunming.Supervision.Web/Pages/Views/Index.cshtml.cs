using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Lists;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Views;

/// <summary>The views that the viewer finds, and the columns that each list shows where nothing else is asked for.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty(Name = "list")]
    public ListKind? List { get; set; }

    [BindProperty(Name = ListAddresses.Columns)]
    public List<string> Columns { get; set; } = [];

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public IReadOnlyList<(ListKind List, ColumnChooser Chooser)> Choosers { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Viewer.HasLists)
        {
            context.Result = NotFound();
            return;
        }

        await LoadAsync();
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostColumnsAsync()
    {
        RequireValidForm();
        if (List is not { } list || Choosers.FirstOrDefault(c => c.List == list).Chooser is not { } chooser)
        {
            return NotFound();
        }

        // The first column is always there, and no tick is sent for it.
        var keys = string.Join(',', chooser.All.Where((c, i) => i is 0 || Columns.Contains(c.Key)).Select(c => c.Key));
        if (await db.Set<ChosenColumns>().SingleOrDefaultAsync(c => c.AccountId == Viewer.AccountId && c.List == list, Aborted) is { } chosen)
        {
            chosen.Columns = keys;
        }
        else
        {
            db.Add(new ChosenColumns { AccountId = Viewer.AccountId, List = list, Columns = keys });
        }

        await db.SaveChangesAsync(Aborted);
        Notice("已记为默认列");
        return LocalRedirect("~" + ListAddresses.PathOf(list));
    }

    private async Task LoadAsync()
    {
        var lists = Viewer.Lists;
        Views = await db.SavedViews.AsNoTracking().VisibleTo(Viewer).Standing().Where(v => lists.Contains(v.List))
            .OrderBy(v => v.List).ThenBy(v => v.Audience).ThenBy(v => v.Name).ToListAsync(Aborted);
        var chosen = await db.Set<ChosenColumns>().AsNoTracking().Where(c => c.AccountId == Viewer.AccountId).ToDictionaryAsync(c => c.List, c => c.Columns, Aborted);
        Choosers = [.. lists.Select(l => (l, ChooserOf(l, chosen.GetValueOrDefault(l)))).Where(c => c.Item2.All.Count > 0)];
    }

    private ColumnChooser ChooserOf(ListKind list, string? chosen)
    {
        var face = new ListFace(list, Viewer, [], null, "", [], [], chosen?.Split(',') ?? []);
        return list switch
        {
            ListKind.Issues => ColumnChooser.Of(face, Issues.List.IssueColumns.For(face, Names.None)),
            ListKind.Handovers => ColumnChooser.Of(face, Handovers.HandoverColumns.For(face, Names.None)),
            ListKind.Tasks => ColumnChooser.Of(face, Tasks.TaskColumns.For(face)),
            ListKind.Visits => ColumnChooser.Of(face, Visits.VisitColumns.For(face)),
            _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
        };
    }
}
