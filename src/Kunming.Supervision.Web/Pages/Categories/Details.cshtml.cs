using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Issues.Categories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Categories;

/// <summary>A category that ended with the version, and where it leads.</summary>
public sealed record Succession(string Old, CategoryChange Change, string Main, IReadOnlyList<string> Others);

/// <summary>One version: where each category of the tree before leads, and its course.</summary>
public sealed class DetailsModel(SupervisionDbContext db) : CategoryPage(db)
{
    public IReadOnlyList<Succession> Successions { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public bool MayWithdraw => Record.ObstaclesToWithdraw(Viewer, Today).Count is 0;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        var categories = await Db.IssueCategories.AsNoTracking().ToDictionaryAsync(c => c.Id, Aborted);
        string Path(Guid id) => categories[id].ParentId is { } parent ? $"{categories[parent].Name}／{categories[id].Name}" : categories[id].Name;
        Successions = [.. Record.Successors.Where(s => s.Main).OrderBy(s => categories[s.CategoryId].Order).Select(s => new Succession(
            Path(s.CategoryId), Record.ChangeOf(s.CategoryId)!.Value, Path(s.SuccessorId),
            [.. Record.Successors.Where(o => o.CategoryId == s.CategoryId && !o.Main).Select(o => Path(o.SuccessorId))]))];
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
