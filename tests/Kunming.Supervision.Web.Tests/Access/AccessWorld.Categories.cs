using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Categories;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

public sealed partial class AccessWorld
{
    /// <summary>The tree that the site begins with, and one category more.</summary>
    internal static string TreeWith(string leaf) => string.Join('\n', IssueCategorySeed.Tree.SelectMany(f => f.Leaves.Select(l => "- " + l).Prepend(f.Parent))) + $"\n- {leaf}";

    /// <summary>Only one version may wait for its day: whatever another test has left is taken back.</summary>
    private Task<Spot> NoVersionWaitsAsync() => App.InDb(async db =>
    {
        var all = await db.IssueCategories.ToListAsync();
        foreach (var version in await db.CategoryVersions.Where(v => v.Withdrawn == null && v.From > Today).ToListAsync())
        {
            version.Withdraw("写错", all, As(Role.Office), Now);
        }

        await db.SaveChangesAsync();
        return Spot.None;
    });

    private async Task<Spot> VersionAsync()
    {
        await NoVersionWaitsAsync();
        return await App.InDb(async db =>
        {
            var current = (await db.IssueCategories.ToListAsync()).Where(c => c.HoldsOn(Today)).ToList();
            var (version, added) = CategoryVersion.Adopt("试行版", Today.AddDays(100), CategoryTreeText.Read(TreeWith($"新增{Next()}")), current, [], new Dictionary<Guid, CategoryChoice>(), As(Role.Office), Now);
            db.Add(version);
            db.AddRange(added);
            await db.SaveChangesAsync();
            return Spot.Of(version.Id);
        });
    }
}
