using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Step 8: the ledgers of a group, a county and the city list what happened, and leave as a workbook.</summary>
public sealed class LedgerWalk(House house)
{
    [Theory]
    [InlineData("bangong1", "总台账", null)]
    [InlineData("zuzhang1", "第一监督单元组分台账", "第一监督单元组")]
    [InlineData("wuhua", "五华区分台账", "五华区")]
    public async Task Ledger_OfAQuarter_ListsEveryActivityAndExports(string userName, string title, string? everyRowSays)
    {
        await using var desk = await house.SignInAsync(userName);
        await desk.GoAsync("/ledgers");
        Assert.Equal(title, await desk.HeadingAsync());
        var shown = await desk.RowsAsync();
        Assert.InRange(shown, 1, 50);
        var rows = (await desk.DownloadAsync("导出 Excel")).Rows();
        Assert.StartsWith(title, rows[0][0], StringComparison.Ordinal);
        Assert.Equal("事项类别", rows[1][2]);
        Assert.True(rows.Count - 2 >= shown);
        Assert.Equal(Enumerable.Range(1, rows.Count - 2).Select(n => $"{n}"), rows.Skip(2).Select(r => r[0]));
        Assert.Equal(rows.Skip(2).Select(r => r[1]).Order(StringComparer.Ordinal), rows.Skip(2).Select(r => r[1]));
        Assert.All(rows.Skip(2), row => Assert.True(everyRowSays is null || row[3] == everyRowSays || row[4] == everyRowSays, string.Join(' ', row)));
        if (everyRowSays is null)
        {
            await desk.PictureAsync("ledger", 700);
            Assert.Superset((HashSet<string>)["任务", "检查", "问题", "交办", "销号", "例会"], rows.Skip(2).Select(r => r[2]).ToHashSet());
        }

        await desk.FollowAsync(desk.Page.Locator("main table.list tbody a").First);
    }

    [Fact]
    public async Task Ledger_OfOneGroup_IsAPartOfTheMasterLedger()
    {
        await using var desk = await house.SignInAsync("bangong2");
        await desk.GoAsync("/ledgers");
        var all = (await desk.DownloadAsync("导出 Excel")).Rows();
        await desk.FillAsync("台账", "第二监督单元组分台账");
        await desk.FillAsync("事项类别", "交办");
        await desk.PressAsync("筛选");
        Assert.Equal("第二监督单元组分台账", await desk.HeadingAsync());
        var some = (await desk.DownloadAsync("导出 Excel")).Rows().Skip(2).ToList();
        Assert.NotEmpty(some);
        Assert.Equal(all.Skip(2).Where(r => r[3] is "第二监督单元组" && r[2] is "交办").Select(r => r[5]).Order(), some.Select(r => r[5]).Order());
    }
}
