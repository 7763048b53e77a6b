using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Issues.Import;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>
/// Jobs that end before their end. They are held in their midst for certain: another transaction has written a row that the job's second set
/// must wait for.
/// </summary>
[Collection(ImportPages.Name)]
public sealed class ImportJobTests(ImportSite site)
{
    private const int Rows = (2 * IssueListStaging.SetSize) + 500;
    private const int Held = IssueListStaging.SetSize + 700;

    /// <summary>What has been written when the import comes to the number that is held.</summary>
    private const int Written = IssueListCommit.FirstSet + IssueListStaging.SetSize;

    [Fact]
    public async Task Cancel_WhilePreviewing_LeavesNothingAndTheListCanBeSentAgain()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var content = SmallList.Many(Rows, "取消预览");
        var columns = await browser.FollowAsync(await browser.UploadAsync("取消预览.xlsx", content));
        var id = Guid.Parse(columns.Address.AbsolutePath.Split('/')[3]);
        await using (await HoldAsync(db => db.Add(new ImportRow { BatchId = id, Row = Held, Cells = [] })))
        {
            await browser.PostFormAsync(columns, "main form");
            var running = await ReachAsync(browser, id, IssueListStaging.SetSize);
            Assert.Contains($"正在读取和核对：{IssueListStaging.SetSize} / {Rows} 行", running.Text, StringComparison.Ordinal);
            await CancelAsync(browser, running);
            await UntilAsync(async () => await RowsAsync(id) is 0);
        }

        Assert.Equal(ImportStatus.Cancelled, (await site.BatchAsync(id)).Status);
        Assert.Contains($"导入 {Rows} 条", (await browser.PreviewAsync("取消预览.xlsx", content)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_WhileImporting_WritesNothingAndTheListCanBeSentAgain()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var content = SmallList.Many(Rows, "取消导入");
        var preview = await browser.PreviewAsync("取消导入.xlsx", content);
        var id = Guid.Parse(preview.Address.AbsolutePath.Split('/')[3]);
        var (issues, number) = (await site.IssuesAsync(), await LastNumberAsync());
        await using (await HoldNumberAsync(number + Held))
        {
            await browser.PostFormAsync(preview, "#import");
            var running = await ReachAsync(browser, id, Written);
            Assert.Contains($"正在写入：{Written} / {Rows} 行", running.Text, StringComparison.Ordinal);
            await CancelAsync(browser, running);
            await UntilAsync(async () => await RowsAsync(id) is 0);
        }

        Assert.Equal((issues, number), (await site.IssuesAsync(), await LastNumberAsync()));
        Assert.Equal(ImportStatus.Cancelled, (await site.BatchAsync(id)).Status);
        await browser.ImportAsync(await browser.PreviewAsync("取消导入.xlsx", content));
        Assert.Equal((issues + Rows, number + Rows), (await site.IssuesAsync(), await LastNumberAsync()));
    }

    [Fact]
    public async Task Stop_WhileImporting_WritesNothingAndTheListIsTakenAfterTheNextStart()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var preview = await browser.PreviewAsync("停机.xlsx", SmallList.Many(Rows, "停机"));
        var id = Guid.Parse(preview.Address.AbsolutePath.Split('/')[3]);
        var (issues, number) = (await site.IssuesAsync(), await LastNumberAsync());
        await using (await HoldNumberAsync(number + Held))
        {
            await using var other = StartAnother();
            using var elsewhere = await other.BrowseAsync(site.Office);
            await elsewhere.PostFormAsync(await elsewhere.OpenAsync($"/issues/import/{id}"), "#import");
            await ReachAsync(elsewhere, id, Written);
        }

        Assert.Equal((issues, number), (await site.IssuesAsync(), await LastNumberAsync()));

        // The session at the other program ended this one.
        using var back = await site.App.BrowseAsync(site.Office);
        var rest = await back.RestAsync(id);
        Assert.Contains(IssueListJobs.Stopped, rest.Text, StringComparison.Ordinal);
        await back.ImportAsync(rest);
        Assert.Equal(issues + Rows, await site.IssuesAsync());
    }

    [Theory]
    [InlineData(ImportStatus.Importing, ImportStatus.AwaitingConfirmation)]
    [InlineData(ImportStatus.Previewing, ImportStatus.Failed)]
    public async Task Start_AfterAKilledProgram_EndsWhatItLeftAndItCanBeDoneAgain(ImportStatus left, ImportStatus ended)
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var preview = await browser.PreviewAsync("断电.xlsx", SmallList.Many(3, $"断电{left}"));
        var id = Guid.Parse(preview.Address.AbsolutePath.Split('/')[3]);
        var issues = await site.IssuesAsync();

        // A killed program rolls back what it was writing; what stays is that the list says it is being worked at.
        await site.App.InDb(db => db.Set<ImportBatch>().Where(b => b.Id == id).ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, left)));
        await using var next = StartAnother();
        using var elsewhere = await next.BrowseAsync(site.Office);
        var rest = await elsewhere.RestAsync(id);

        Assert.Equal(ended, (await site.BatchAsync(id)).Status);
        Assert.Contains(IssueListJobs.Stopped, rest.Text, StringComparison.Ordinal);
        var again = ended is ImportStatus.Failed
            ? await elsewhere.RestAsync((await elsewhere.PostFormAsync(await elsewhere.OpenAsync($"/issues/import/{id}/columns"), "main form")).BatchOf())
            : rest;
        await elsewhere.ImportAsync(await elsewhere.OpenAsync(again.Address.AbsolutePath));
        Assert.Equal(issues + 3, await site.IssuesAsync());
    }

    [Fact]
    public async Task Import_AndTheServersCounting_NeitherWaitsForTheOther()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var issues = await site.IssuesAsync();
        await using (await CountAsync())
        {
            await browser.ImportAsync(await browser.PreviewAsync("统计之一.xlsx", SmallList.Many(2, "统计之一")));
            Assert.Equal(issues + 2, await site.IssuesAsync());
        }

        var preview = await browser.PreviewAsync("统计之二.xlsx", SmallList.Many(Rows, "统计之二"));
        var id = Guid.Parse(preview.Address.AbsolutePath.Split('/')[3]);
        await using (await HoldNumberAsync(await LastNumberAsync() + Held))
        {
            await browser.PostFormAsync(preview, "#import");
            await ReachAsync(browser, id, Written);
            Assert.Equal(PostgresErrorCodes.LockNotAvailable, (await Assert.ThrowsAsync<PostgresException>(CountAsync)).SqlState);
        }

        await UntilAsync(async () => (await site.BatchAsync(id)).Status is ImportStatus.Completed);
        await using (await CountAsync())
        {
            Assert.Equal(issues + 2 + Rows, await site.IssuesAsync());
        }
    }

    /// <summary>Holds what the server holds while it counts what a table holds; it does not wait for it either.</summary>
    private async Task<NpgsqlConnection> CountAsync()
    {
        var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(site.App.OwnerConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            await owner.OpenAsync();
            await using var command = new NpgsqlCommand("begin; lock table issues in share update exclusive mode nowait", owner);
            await command.ExecuteNonQueryAsync();
            return owner;
        }
        catch
        {
            await owner.DisposeAsync();
            throw;
        }
    }

    /// <summary>A second program on the same database, a day later.</summary>
    private TestApp StartAnother()
    {
        var other = new TestApp(site.App.ConnectionString, site.App.OwnerConnectionString, () => Task.CompletedTask);
        other.Settings["Files:Folder"] = Path.Combine(site.App.Folder, "files");
        other.Clock.Advance(TimeSpan.FromDays(61));
        return other;
    }

    private static async Task CancelAsync(Browser browser, Screen running) =>
        (await browser.PostFormAsync(running, "form[action*=Cancel]")).ExpectRedirect("/issues/import");

    private static async Task<Screen> ReachAsync(Browser browser, Guid id, int rows)
    {
        Screen? screen = null;
        await UntilAsync(async () => (screen = await browser.OpenAsync($"/issues/import/{id}")).Text.Contains($"：{rows} / ", StringComparison.Ordinal));
        return screen!;
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (var tries = 0; !await reached(); tries++)
        {
            Assert.True(tries < 600, "It never came to that.");
            await Task.Delay(100);
        }
    }

    /// <summary>Writes something and does not commit; what waits for it goes on when this is disposed.</summary>
    private async Task<IAsyncDisposable> HoldAsync(Action<SupervisionDbContext> write)
    {
        var db = new SupervisionDbContext(Options()) { Scope = Kunming.Supervision.Data.Scopes.RowScope.System("tests") };
        await db.Database.BeginTransactionAsync();
        write(db);
        await db.SaveChangesAsync();
        return db;
    }

    // The issue's own history row would hold its chain from the beginning: it is written without.
    private async Task<IAsyncDisposable> HoldNumberAsync(long number) => await HoldAsync(db =>
    {
        var by = new Viewer(
            site.Office.Account.Id, site.Office.Officer.Id, site.Office.Officer.Name, site.Office.Organisation.Id, site.Office.Organisation.Name,
            site.Office.Jurisdiction.Id, Seat.PartyConductOffice, [], []);
        var category = db.IssueCategories.First(c => c.ParentId != null);
        var issue = Issue.TakeFromList(
            IssueNumber.Format(2026, number), new(site.Groups[2].Id, site.Office.Organisation.Id, "占号", site.Office.Jurisdiction.Id),
            new(category.Id, new(2026, 8, 1), VisitMethods.Files, $"占住编号{number}", null, false, false, null), new("占号.xlsx", 1, null, null, null, null), by, site.App.Clock.GetUtcNow());
        issue.ClearEvents();
        db.Add(issue);
    });

    private DbContextOptions<SupervisionDbContext> Options() =>
        new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(site.App.ConnectionString).Options;

    private Task<int> RowsAsync(Guid id) => site.App.InDb(db => db.Set<ImportRow>().CountAsync(r => r.BatchId == id));

    private Task<long> LastNumberAsync() => site.App.InDb(db => db.Set<NumberSequence>().Where(s => s.Name == "WT-2026").Select(s => s.Last).FirstOrDefaultAsync());
}
