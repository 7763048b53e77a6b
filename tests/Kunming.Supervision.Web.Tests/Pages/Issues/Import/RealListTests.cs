using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>The lists that are really in use, from upload to issue.</summary>
public sealed class RealListTests(ImportSite site, ITestOutputHelper output) : IClassFixture<ImportSite>
{
    [Theory]
    [InlineData("问题清单-规范样式.xlsx", 240)]
    [InlineData("问题清单-单元组报送样式.xlsx", 96)]
    public async Task Import_RealList_TakesEveryRowOrSaysWhyAndNothingTwice(string file, int rows)
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var before = await site.IssuesAsync();
        var bytes = TestWorkbook.File(file).Bytes();

        var preview = await browser.PreviewAsync(file, bytes);
        var batch = await site.BatchAsync(Id(preview));
        Assert.True(batch.Status is ImportStatus.AwaitingConfirmation, batch.Failure);
        var reasons = await site.App.InDb(async db => (await db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == batch.Id).ToListAsync())
            .SelectMany(r => r.Problems.Select(p => $"{p.Code} {p.Message}")).CountBy(m => m).OrderByDescending(m => m.Value).Select(m => $"{m.Value} {m.Key}").ToList());
        output.WriteLine($"{batch.Counts}\n{string.Join('\n', reasons)}");
        Assert.Equal(rows, batch.Counts.All);

        var result = await browser.ImportAsync(preview);
        batch = await site.BatchAsync(batch.Id);
        Assert.True(batch.Status is ImportStatus.Completed, batch.Failure);
        Assert.Equal(await site.IssuesAsync(), before + batch.Taken);
        Assert.Contains($"导入 {batch.Taken} 个问题", result.Text, StringComparison.Ordinal);

        var again = await browser.PreviewAsync(file, bytes);
        var second = await site.BatchAsync(Id(again));
        Assert.Equal(0, second.Counts.Ready);
        Assert.Equal(batch.Taken, second.Counts.Duplicate - batch.Counts.Duplicate);
    }

    private static Guid Id(Screen screen) => Guid.Parse(screen.Address.AbsolutePath.Split('/')[3]);
}
