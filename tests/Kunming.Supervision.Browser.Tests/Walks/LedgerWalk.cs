using System.IO.Compression;
using Kunming.Supervision.Browser.Tests.Hosting;
using Microsoft.Playwright;

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

    /// <summary>核验.html from the archive itself, opened as a file with nothing else: true of the book beside it, false of one in which a word was changed.</summary>
    [Fact]
    public async Task Book_CheckedByItsOwnPageWithoutTheSite_IsTrue_AndFalseWhenChanged()
    {
        await using var desk = await house.SignInAsync("zuzhang1");
        await desk.GoAsync("/ledgers");
        var folder = Directory.CreateTempSubdirectory("book-");
        await using (var archive = new ZipArchive(new MemoryStream(await desk.DownloadAsync("导出可核验台账"))))
        {
            await archive.ExtractToDirectoryAsync(folder.FullName);
        }

        var book = Path.Combine(folder.FullName, "可核验台账.jsonl");
        var changed = Path.Combine(folder.FullName, "改动.jsonl");
        await File.WriteAllTextAsync(changed, (await File.ReadAllTextAsync(book)).Replace("\"summary\":\"", "\"summary\":\"未", StringComparison.Ordinal));
        var page = await desk.Page.Context.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(folder.FullName, "核验.html")).AbsoluteUri);
        foreach (var (file, says) in new[] { (book, "结论：真"), (changed, "结论：假") })
        {
            await page.GetByLabel("台账文件").SetInputFilesAsync(file);
            await page.GetByRole(AriaRole.Button, new() { Name = "核验", Exact = true }).ClickAsync();
            await page.GetByText(says).WaitForAsync();
        }

        folder.Delete(recursive: true);
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
