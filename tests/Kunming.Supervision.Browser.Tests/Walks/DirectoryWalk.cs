using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Step 2: the directory comes from a workbook, all or nothing, and is kept by it.</summary>
public sealed class DirectoryWalk(House house)
{
    [Fact]
    public async Task Directory_ImportedTwiceSpoiltAndRenamed_KeepsItsHistory()
    {
        await using var site = await house.InstallAsync("directory");
        await using var desk = await house.SignInAsync(FirstAccounts.Office, site);
        await RefuseSpoiltAsync(desk);
        await ImportAsync(desk);
        await ImportAgainAsync(desk);
        await RenameByWorkbookAsync(desk);
        await RenameByHandAsync(desk);
    }

    /// <summary>Takes the sample directory into a new installation.</summary>
    internal static async Task ImportAsync(Desk desk)
    {
        await UploadAsync(desk, Workbook.Sample(Name));
        Assert.Empty(await desk.ObstaclesAsync());
        Assert.Equal(
            ["市级 11 0 1 0 12", "派驻机构 28 0 0 0 28", "县市区 14 0 0 0 14", "开发度假区 4 0 0 0 4", "职能部门 8 0 0 0 8", "被监督单位 186 0 0 0 186"],
            await CountsAsync(desk));
        await desk.PictureAsync("directory-import");
        await desk.PressAsync("确认导入");
        Assert.Equal("/organisations", desk.Path);
        Assert.Contains("新增 251 个", await desk.NoticeAsync(), StringComparison.Ordinal);
    }

    private const string Name = "机构名录.xlsx";

    private static async Task RefuseSpoiltAsync(Desk desk)
    {
        await UploadAsync(desk, Workbook.Sample(Name).With(
            ("市级", "A4", ""), ("派驻机构", "E3", "第十监督检查室"), ("县市区", "A3", "530102"), ("被监督单位", "D5", "五华县")));
        var errors = await desk.Page.Locator("[data-errors] li").AllInnerTextsAsync();
        Assert.True(errors.Count >= 4, string.Join('\n', errors));
        foreach (var place in (string[])["“市级”第4行", "“派驻机构”第3行", "“县市区”第3行", "“被监督单位”第5行"])
        {
            Assert.Contains(errors, e => e.Contains(place, StringComparison.Ordinal));
        }

        Assert.False(await desk.OffersAsync("确认导入"));
        await desk.PictureAsync("directory-errors");
    }

    private static async Task ImportAgainAsync(Desk desk)
    {
        await UploadAsync(desk, Workbook.Sample(Name));
        Assert.Contains("没有变化", await desk.TextAsync(), StringComparison.Ordinal);
        Assert.All(await CountsAsync(desk), sheet => Assert.Contains(" 0 0 0 ", sheet, StringComparison.Ordinal));
        Assert.False(await desk.OffersAsync("确认导入"));
    }

    private static async Task RenameByWorkbookAsync(Desk desk)
    {
        var rows = Workbook.Sample(Name);
        await UploadAsync(desk, rows.With(("职能部门", "B2", "市审计事务局")));
        Assert.Contains("职能部门 0 1 0 7 8", await CountsAsync(desk));
        await desk.PressAsync("确认导入");
        await desk.GoAsync("/organisations?q=市审计局");
        Assert.Contains("市审计事务局", await desk.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("曾用名：市审计局", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task RenameByHandAsync(Desk desk)
    {
        await desk.OpenAsync("市审计事务局");
        await desk.FollowVerbAsync("更名");
        await desk.FillAsync("新名称", "市审计监督局");
        await desk.PressAsync("更名");
        Assert.Contains("原名称和历史保留", await desk.NoticeAsync(), StringComparison.Ordinal);
        var text = await desk.TextAsync();
        Assert.All((string[])["市审计局", "市审计事务局", "市审计监督局"], name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    private static async Task UploadAsync(Desk desk, byte[] workbook)
    {
        await desk.GoAsync("/organisations");
        await desk.FollowVerbAsync("导入名录");
        await desk.UploadAsync("机构名录工作簿", Workbook.Upload(Name, workbook));
        await desk.PressAsync("上传并核对");
    }

    private static async Task<IReadOnlyList<string>> CountsAsync(Desk desk) =>
        [.. (await desk.Page.Locator("main table.list").First.Locator("tbody tr").AllInnerTextsAsync()).Select(r => string.Join(' ', r.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
