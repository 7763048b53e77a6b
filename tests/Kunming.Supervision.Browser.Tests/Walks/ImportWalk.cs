using System.Text.RegularExpressions;
using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>
/// Step 5: lists as they are kept. A heading that nobody knows is mapped by the user, what cannot be taken comes back as a workbook, is mended
/// and sent again, and nothing is taken twice.
/// </summary>
public sealed class ImportWalk(House house)
{
    [Theory]
    [InlineData(true, "bangong1", "问题清单-规范样式.xlsx", "J1", "有关情况", "E7", 4, 240)]
    [InlineData(false, "zuzhang3", "问题清单-单元组报送样式.xlsx", "F4", "发现问题/有关情况", "C9", 2, 96)]
    public async Task List_WithAnUnknownHeadingAndASpoiltRow_IsTakenOnceAndWhole(
        bool scripts, string userName, string file, string headingCell, string heading, string unitCell, int unitColumn, int rows)
    {
        await using var desk = await house.SignInAsync(userName, scripts: scripts);
        var list = Workbook.Sample(file).With(("", headingCell, "有关情况"), ("", unitCell, "某某不存在的单位"));

        await UploadAsync(desk, file, list);
        await MapAsync(desk, heading);
        var preview = await CountsAsync(desk);
        Assert.Equal(rows, preview.Ready + preview.Rejected + preview.Duplicate);
        Assert.InRange(preview.Rejected, 1, rows / 2);
        await ShowRejectedAsync(desk);
        var rejected = await desk.DownloadAsync("下载不能导入的行");

        await desk.PressAndWaitAsync($"导入 {preview.Ready} 条");
        Assert.Contains($"导入 {preview.Ready} 个问题", await desk.TextAsync(), StringComparison.Ordinal);

        await SendMendedAsync(desk, file, rejected, unitColumn, preview.Rejected);
        await SendAgainAsync(desk, file, list);
    }

    private static async Task UploadAsync(Desk desk, string file, byte[] content)
    {
        await desk.GoAsync("/issues");
        await desk.FollowVerbAsync("导入");
        await desk.UploadAsync("问题清单文件", Workbook.Upload(file, content));
        await desk.PressAsync("上传");
        Assert.EndsWith("/columns", desk.Path, StringComparison.Ordinal);
    }

    private static async Task MapAsync(Desk desk, string heading)
    {
        await desk.FillAsync(heading, "不导入");
        await desk.PressAsync("预览");
        Assert.Contains("没有提交成功", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.FillAsync(heading, "问题描述（必须有）");
        await desk.PictureAsync("issue-import-columns");
        await desk.PressAndWaitAsync("预览");
    }

    private static async Task ShowRejectedAsync(Desk desk)
    {
        await desk.FollowAsync(desk.Page.Locator("main nav.views a").Filter(new() { HasText = "不能导入" }));
        Assert.Contains("某某不存在的单位", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.PictureAsync("issue-import-rows", 460);
    }

    /// <summary>The reasons stand in the last column; the unit is the mistake that this walk made.</summary>
    private static async Task SendMendedAsync(Desk desk, string file, byte[] rejected, int unitColumn, int count)
    {
        var rows = rejected.Rows();
        var at = Enumerable.Range(0, rows.Count).Single(r => rows[r].Count > unitColumn && rows[r][unitColumn] is "某某不存在的单位");
        Assert.Contains("单位", rows[at][^1], StringComparison.Ordinal);
        var mended = rejected.With(("", Workbook.Place(at, unitColumn), "五华区普吉街道"));

        await UploadAsync(desk, $"改正后的{file}", mended);
        await desk.PressAndWaitAsync("预览");
        var counts = await CountsAsync(desk);
        Assert.Equal(count, counts.Ready + counts.Rejected + counts.Duplicate);
        Assert.True(counts.Ready > 0, $"{counts}");
        await desk.PressAndWaitAsync($"导入 {counts.Ready} 条");
        Assert.Contains($"导入 {counts.Ready} 个问题", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task SendAgainAsync(Desk desk, string file, byte[] list)
    {
        await UploadAsync(desk, file, list);
        var text = await desk.TextAsync();
        Assert.Contains("导入过", text, StringComparison.Ordinal);
        Assert.Contains("现沿用，请核对", text, StringComparison.Ordinal);
        await desk.PressAndWaitAsync("预览");
        Assert.Equal(0, (await CountsAsync(desk)).Ready);
        Assert.Equal(0, await desk.Page.Locator("#import button").CountAsync());
    }

    private static async Task<Counts> CountsAsync(Desk desk)
    {
        var views = string.Join(' ', await desk.Page.Locator("main nav.views a").AllInnerTextsAsync());
        int Of(string word) => int.Parse(Regex.Match(views, word + @"\s+(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        return new(Of("可以导入"), Of("不能导入"), Of("重复"));
    }

    private sealed record Counts(int Ready, int Rejected, int Duplicate);
}
