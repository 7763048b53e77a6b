using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Categories;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Categories;

/// <summary>问题类别: the tree of any version, with the issues of a quarter under it, as far as the viewer sees; and the versions.</summary>
public sealed class IndexModel(SupervisionDbContext db, Lookups lookups) : SupervisionPageModel
{
    [FromQuery(Name = "tree")]
    public DateOnly? Chosen { get; set; }

    /// <summary>The quarter in which issues were found; this one when nothing is said, all of them when it is empty.</summary>
    [FromQuery(Name = "quarter")]
    public string? QuarterKey { get; set; }

    public Names Names { get; private set; } = null!;

    /// <summary>The day whose tree is shown.</summary>
    public DateOnly Day { get; private set; }

    public Quarter? Quarter { get; private set; }

    public string When => Quarter?.ToString() ?? "历年";

    public IReadOnlyList<IssueCategory> Tree { get; private set; } = [];

    public IReadOnlyList<CategoryVersion> Versions { get; private set; } = [];

    /// <summary>Issues for which the tree has no category.</summary>
    public int Unmapped { get; private set; }

    public bool MayAdopt => CategoryVersion.ObstaclesToAdopt(Viewer, Versions, Today).Count is 0;

    /// <summary>Issues of each category that was split, with the parts, the counted one first.</summary>
    private List<(IReadOnlyList<Guid> Parts, int Count)> Shared { get; set; } = [];

    public bool HasSplit => Shared.Count > 0;

    private Dictionary<Guid, int> Counts { get; set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        ModelState.Clear();
        Names = await lookups.ReadAsync(db, Aborted);
        Versions = await db.CategoryVersions.AsNoTracking().OrderByDescending(v => v.From).ThenByDescending(v => v.Id).ToListAsync(Aborted);
        var current = Names.CategoryVersions.LastOrDefault(v => v.From <= Today).From;
        Day = Names.CategoryVersions.Any(v => v.From == Chosen) ? Chosen!.Value : current;
        Quarter = Request.Query.ContainsKey("quarter") ? Domain.Calendar.Quarter.TryFromKey(int.TryParse(QuarterKey, CultureInfo.InvariantCulture, out var key) ? key : null) : Domain.Calendar.Quarter.Of(Today);
        Tree = Names.Map.TreeOn(Day);
        var issues = db.Issues.AsNoTracking().VisibleTo(Viewer);
        var found = await (Quarter is { } quarter ? issues.FoundIn(quarter) : issues)
            .GroupBy(i => i.CategoryId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Aborted);
        var mapped = found.Select(f => (Parts: Names.Map.PartsAt(f.Key, Day), At: Names.Map.At(f.Key, Day), f.Count)).ToList();
        Shared = [.. mapped.Where(m => m.Parts.Count > 1).Select(m => (m.Parts, m.Count))];
        Counts = mapped.Where(m => m.At is not null).GroupBy(m => m.At!.Value).ToDictionary(g => g.Key, g => g.Sum(m => m.Count));
        Unmapped = mapped.Where(m => m.At is null).Sum(m => m.Count);
        return Page();
    }

    /// <summary>Issues of a category, those of its parts included.</summary>
    public int CountOf(IssueCategory category) => Counts.GetValueOrDefault(category.Id) + Tree.Where(c => c.ParentId == category.Id).Sum(c => Counts.GetValueOrDefault(c.Id));

    /// <summary>Issues that the list shows under it and that are counted elsewhere: their category was split, and this is not its main part.</summary>
    public int SplitOf(IssueCategory category)
    {
        var own = Tree.Where(c => c.Id == category.Id || c.ParentId == category.Id).Select(c => c.Id).ToHashSet();
        return Shared.Where(s => !own.Contains(s.Parts[0]) && s.Parts.Any(own.Contains)).Sum(s => s.Count);
    }

    public string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string NameOf(CategoryVersion version) => version.Withdrawn is not null ? "已撤回" : version.From > Today ? "待生效" : version.From == Names.CategoryVersions.LastOrDefault(v => v.From <= Today).From ? "现行" : "已停用";
}
