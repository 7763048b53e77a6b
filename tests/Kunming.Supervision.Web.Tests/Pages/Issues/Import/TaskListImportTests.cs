using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>The task list that is really in use, from upload to draft.</summary>
public sealed class TaskListImportTests(ImportSite site, ITestOutputHelper output) : IClassFixture<ImportSite>
{
    private const string File = "任务清单.xlsx";
    private const int Rows = 63;

    [Fact]
    public async Task Import_RealList_DraftsEveryRowOrSaysWhyAndNothingTwice()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var preview = await browser.PreviewAsync(ListKind.Tasks, File, TestWorkbook.File(File).Bytes());
        Assert.Equal(["任务"], preview.TextsOf(".nav-side a[aria-current=page]"));
        var batch = await site.BatchAsync(preview.Batch());
        Assert.True(batch.Status is ImportStatus.AwaitingConfirmation, batch.Failure);
        var rows = await site.RowsAsync(batch.Id);
        output.WriteLine($"{batch.Counts}\n{string.Join('\n', rows.SelectMany(r => r.Problems.Select(p => $"{p.Code} {p.Message}")).CountBy(m => m).OrderByDescending(m => m.Value).Select(m => $"{m.Value} {m.Key}"))}");
        Assert.Equal(Rows, batch.Counts.All);
        Assert.All(rows.Where(r => r.State is ImportRowState.Rejected), r => Assert.Contains(r.Problems, p => p.Blocks && p.Message.Length > 0));
        Assert.All(rows.SelectMany(r => r.Problems).Where(p => p.Blocks), p => Assert.Contains(p.Code, (string[])["list.still-sealed", "list.task-not-yours", "list.unit-unknown", "list.unit-ambiguous"]));
        Assert.True(batch.Counts.Ready > 10, $"only {batch.Counts.Ready} can be taken");

        var result = await browser.ImportAsync(preview);
        batch = await site.BatchAsync(batch.Id);
        Assert.True(batch.Status is ImportStatus.Completed, batch.Failure);
        Assert.Contains($"导入 {batch.Taken} 个任务", result.Text, StringComparison.Ordinal);
        var taken = await site.RowsAsync(batch.Id);
        var ids = taken.Select(r => r.TaskId).OfType<Guid>().ToList();
        Assert.Equal(batch.Taken, ids.Count);
        var drafts = await site.App.InDb(db => db.Tasks.AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync());
        Assert.All(drafts, t => Assert.Equal(SupervisionTaskStatus.Draft, t.Status));
        Assert.Contains(drafts, t => t.Targets.Count > 1);
        Assert.Equal(batch.Taken, await site.App.InDb(db => db.History.CountAsync(h => h.Event == nameof(TaskDrafted) && ids.Contains(h.SubjectId))));

        var second = await site.BatchAsync((await browser.PreviewAsync(ListKind.Tasks, File, TestWorkbook.File(File).Bytes())).Batch());
        Assert.Equal((0, batch.Taken), (second.Counts.Ready, second.Counts.Duplicate));
    }

    [Fact]
    public async Task Preview_ByALeader_TakesOnlyTheOwnGroupsJudgement()
    {
        using var browser = await site.App.BrowseAsync(site.Leader);

        var rows = await site.RowsAsync((await browser.PreviewAsync(ListKind.Tasks, File, TestWorkbook.File(File).Bytes())).Batch());

        Assert.Equal(Rows, rows.Count);
        Assert.All(rows.Where(r => r.State is ImportRowState.Ready), r => Assert.Equal(site.Groups[2].Id, r.GroupId));
        Assert.Contains(rows, r => r.Problems.Exists(p => p.Code == ImportRules.TaskNotYours.Code));
    }

    [Fact]
    public async Task Preview_SealedAndNotYetBegun_IsRefusedForTheListTellsWhatIsToBeKept()
    {
        var list = System.Text.Encoding.UTF8.GetBytes(
            "任务来源,派单依据,检查主题,承担单元组,被检查单位,检查方式,明察暗访,是否密封,计划开始,计划结束,报告时限\n"
            + "统筹派单,年度计划,窗口作风,第三监督单元组,市科技局,机动式,暗访,是,2026-12-20,2026-12-25,2026-12-31\n"
            + "统筹派单,年度计划,窗口作风,第三监督单元组,市科技局,坐等式,暗访,否,2026-12-20,2026-12-19,2026-12-31\n");
        using var browser = await site.App.BrowseAsync(site.Office);
        var sent = await browser.UploadAsync("密封.csv", list, "?list=Tasks");
        await browser.PostFormAsync(await browser.FollowAsync(sent), "main form");
        await browser.RestAsync(sent.BatchOf());

        var rows = await site.RowsAsync(sent.BatchOf());

        Assert.Equal([ImportRules.StillSealed.Code, ImportRules.TaskMethodUnknown.Code], rows.SelectMany(r => r.Problems.Where(p => p.Blocks)).Select(p => p.Code));
    }
}
