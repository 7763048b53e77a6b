using System.Globalization;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Benchmarks;

/// <summary>A view of the issue list as somebody opens it.</summary>
internal sealed record Scenario(string Name, string Account, string Address)
{
    /// <summary>What people do all day, and what is hard to answer.</summary>
    public static async Task<IReadOnlyList<Scenario>> AllAsync(SupervisionDbContext db)
    {
        var group = await db.UnitGroups.OrderBy(g => g.Number).Select(g => g.Id).FirstAsync();
        var area = await db.Jurisdictions.OrderBy(j => j.Code).Skip(5).Select(j => j.Id).FirstAsync();
        var leaf = await db.IssueCategories.Where(c => c.ParentId != null).OrderBy(c => c.Order).Select(c => c.Id).FirstAsync();
        var parent = await db.IssueCategories.Where(c => c.ParentId == null).OrderBy(c => c.Order).Select(c => c.Id).FirstAsync();
        var deep = new KeysetCursor<DateOnly>(Story.Last.AddDays(-550), Guid.Parse("80000000-0000-7000-8000-000000000000")).Encode("f-");
        List<(string Name, string Account, string Query)> known =
        [
            ("default view", Cast.OfficeAccount, ""),
            ("all", Cast.OfficeAccount, "view=all"),
            ("filter+sort", Cast.OfficeAccount, $"view=all&group={group}&sort=due&dir=asc"),
            ("filter+sort, found", Cast.OfficeAccount, $"view=all&group={group}&category={leaf}&sort=found&dir=asc"),
            ("group", Cast.OfficeAccount, $"view=all&group={group}"),
            ("category", Cast.OfficeAccount, $"view=all&category={leaf}"),
            ("category tree", Cast.OfficeAccount, $"view=all&category={parent}"),
            ("group+category+quarter", Cast.OfficeAccount, $"view=all&group={group}&category={leaf}&quarter=20262"),
            ("area+open", Cast.OfficeAccount, $"view=open&area={area}"),
            ("status", Cast.OfficeAccount, "view=all&status=Returned"),
            ("overdue by due day", Cast.OfficeAccount, "view=overdue"),
            ("by number, ascending", Cast.OfficeAccount, "view=all&sort=number&dir=asc"),
            ("deep page", Cast.OfficeAccount, $"view=all&after={deep}"),
            ("deep page, group", Cast.OfficeAccount, $"view=all&group={group}&after={deep}"),
            ("text, frequent", Cast.OfficeAccount, $"view=all&q={Uri.EscapeDataString("项目进度款")}"),
            ("text, rare", Cast.OfficeAccount, $"view=all&q={Uri.EscapeDataString(Phrases.Rare[0])}"),
            ("text, none", Cast.OfficeAccount, $"view=all&q={Uri.EscapeDataString("无此内容字样")}"),
            ("text, 2 characters", Cast.OfficeAccount, $"view=all&q={Uri.EscapeDataString("食堂")}"),
            ("text, 2 characters, rare", Cast.OfficeAccount, $"view=all&q={Uri.EscapeDataString("殡葬")}"),
            ("text, 2 characters, none", Cast.OfficeAccount, $"view=all&q={Uri.EscapeDataString("鲸鱼")}"),
            ("text, unit", Cast.OfficeAccount, $"view=all&q={Uri.EscapeDataString("第07县区第012号")}"),
            ("text, number", Cast.OfficeAccount, "view=all&q=WT-2025-12345"),
            ("leader, default view", Cast.LeaderAccount, ""),
            ("leader, category", Cast.LeaderAccount, $"view=all&category={leaf}"),
            ("county, default view", Cast.CountyAccount, ""),
            ("county, all", Cast.CountyAccount, "view=all"),
            ("county, text", Cast.CountyAccount, $"view=all&q={Uri.EscapeDataString(Phrases.Rare[1])}"),
        ];
        return [.. known.Select(s => new Scenario(s.Name, s.Account, s.Query is "" ? "/issues" : string.Create(CultureInfo.InvariantCulture, $"/issues?{s.Query}")))];
    }

    public static async Task<IReadOnlyList<Scenario>> ChosenAsync(SupervisionDbContext db, string? only) =>
        [.. (await AllAsync(db)).Where(s => only is null || s.Name.Contains(only, StringComparison.Ordinal))];
}
