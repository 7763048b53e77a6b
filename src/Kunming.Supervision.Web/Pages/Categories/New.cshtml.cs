using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Categories;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Categories;

/// <summary>制定新版本: the new tree, and then where each category that ends leads.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    private List<IssueCategory> _all = [];
    private List<CategoryVersion> _versions = [];

    [BindProperty]
    public VersionForm Form { get; set; } = new();

    /// <summary>Categories that the new tree does not go on with; empty before they were asked for.</summary>
    public IReadOnlyList<IssueCategory> Ending { get; private set; } = [];

    public IReadOnlyList<CategoryFamily> Families { get; private set; } = [];

    public IReadOnlyList<Rule> Obstacles => CategoryVersion.ObstaclesToAdopt(Viewer, _versions, Today);

    public IEnumerable<string> Leaves => Families.SelectMany(f => f.Leaves);

    private List<IssueCategory> Current => [.. _all.Where(c => c.HoldsOn(Today)).OrderBy(c => c.Order)];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _versions = await db.CategoryVersions.AsNoTracking().ToListAsync(Aborted);
        if (Obstacles.Contains(CategoryRules.NotYours))
        {
            context.Result = NotFound();
            return;
        }

        _all = await db.IssueCategories.ToListAsync(Aborted);
        await next();
    }

    public void OnGet() => Form = new() { Tree = CategoryTreeText.Write(Current), From = new DateOnly(Today.Year + 1, 1, 1), Name = $"{Today.Year + 1}年版" };

    /// <summary>Shows which categories end, to be told where they lead.</summary>
    public IActionResult OnPostCompare()
    {
        HttpContext.Items[FormOnceFilter.NotDone] = true;
        RequireValidForm();
        Compare();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        Compare();
        var (version, added) = CategoryVersion.Adopt(Form.Name!, Form.From!.Value, Families, Current, _versions, Form.Choices, Viewer, Now);
        db.CategoryVersions.Add(version);
        db.IssueCategories.AddRange(added);
        await db.SaveChangesAsync(Aborted);
        Notice($"已制定{version.Name}，{version.From:yyyy-MM-dd}起生效");
        return RedirectToPage("Details", new { version.Id });
    }

    /// <summary>The proposal for a category: the choice made before, else the one of the same name.</summary>
    public string? MainOf(IssueCategory category) => Form.Main.GetValueOrDefault(category.Id) ?? (Leaves.Contains(category.Name) ? category.Name : null);

    public bool IsOther(IssueCategory category, string leaf) => Form.Others.Contains($"{category.Id}|{leaf}");

    private void Compare()
    {
        Families = CategoryTreeText.Read(Form.Tree);
        Ending = CategoryVersion.Ending(Current, Families);
    }
}
