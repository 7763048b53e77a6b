using System.Text;
using Kunming.Supervision.Browser.Tests.Hosting;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>
/// Step 6: an issue is recognised, handed over, signed for, rectified with proof, answered, applied for, verified by the group and closed by
/// the office. What must not be done is named on the page and offers no button.
/// </summary>
public sealed class RectificationWalk(House house)
{
    private const string Unit = "市教育体育局";
    private const string Measure = "补录公示照片和公示结果，报主管科室备案";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Issue_FromRecognitionToClosing_PassesEveryHand(bool scripts)
    {
        await using var member = await house.SignInAsync("zuyuan2", scripts: scripts);
        await using var leader = await house.SignInAsync("zuzhang2", scripts: scripts);
        await using var liaison = await house.SignInAsync("jiaoyu", scripts: scripts);
        await using var office = await house.SignInAsync("bangong2", scripts: scripts);

        await RaiseAsync(member, await RunningTaskAsync(), scripts);
        var issue = member.Path;
        await RecogniseAsync(leader, issue);
        var letter = await HandOverAsync(leader, issue);
        await SignForAsync(liaison, letter);
        await MeasureAsync(liaison, issue);
        await CauseAsync(liaison, issue);
        await RefuseWithoutProofAsync(liaison, issue);
        await ProveAsync(liaison, issue);
        await AnswerAsync(liaison, letter);
        await ApplyAsync(liaison, issue);
        await NobodyVerifiesOutOfTurnAsync(liaison, office, issue);
        await VerifyFirstAsync(member, issue);
        await CloseOutAsync(office, issue);
        await FinishLetterAsync(office, letter);
    }

    /// <summary>The number of a task of the second group that is being carried out and names the unit.</summary>
    private Task<string> RunningTaskAsync() => house.Demonstration.InDb(db => (
        from task in db.Tasks
        from target in task.Targets
        join unit in db.Organisations on target.OrganisationId equals unit.Id
        join groups in db.UnitGroups on task.GroupId equals groups.Id
        where unit.Name == Unit && groups.Number == 2 && task.Status == SupervisionTaskStatus.InProgress
        select task.Number).FirstAsync());

    private static async Task RaiseAsync(Desk desk, string task, bool scripts)
    {
        await desk.GoAsync("/tasks?view=running");
        await desk.OpenAsync(task);
        await desk.FollowVerbAsync("登记检查");
        await desk.FillAsync("被检查单位", Unit);
        await desk.FillAsync("检查日期", "2026-09-28");
        await desk.TickAsync("查阅资料");
        await desk.FillAsync("检查人员", "周明远、和丽春");
        await desk.FillAsync("检查经过", "查阅学生资助资金发放台账和公示材料。");
        await desk.PressAsync("登记检查");
        await desk.FollowVerbAsync("登记问题");
        await desk.ChooseFirstAsync("问题类别");
        await desk.FillAsync("问题描述", $"2026年春季学期家庭经济困难学生生活补助未按规定公示，涉及{(scripts ? 3 : 5)}所学校。");
        await desk.TickAsync("查阅资料");
        await desk.PressAsync("登记问题");
        await desk.FollowVerbAsync("送审");
        await desk.PressAsync("送审");
        Assert.Contains("组内审核", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task RecogniseAsync(Desk desk, string issue)
    {
        await desk.GoAsync(issue);
        await desk.FollowVerbAsync("认定");
        await desk.PressAsync("认定");
        Assert.Contains("已认定", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> HandOverAsync(Desk desk, string issue)
    {
        await desk.GoAsync(issue);
        await desk.FollowVerbAsync("交办");
        await desk.FillAsync("承办单位", Unit);
        await desk.FillAsync("交办要求", "对照资助资金公示规定逐校核查，补齐公示；每条措施附佐证材料，按期书面反馈。");
        await desk.PictureAsync("handover-form", 980);
        await desk.PressAsync("签发");
        Assert.Contains("已签发", await desk.NoticeAsync(), StringComparison.Ordinal);
        if (desk.Path.StartsWith("/issues", StringComparison.Ordinal))
        {
            await desk.GoAsync(issue);
            await desk.FollowAsync(desk.Page.Locator("main a[href^='/handovers/']").First);
        }

        Assert.Matches("^/handovers/[0-9a-f-]{36}$", desk.Path);
        Assert.Contains("待签收", await desk.TextAsync(), StringComparison.Ordinal);
        return desk.Path;
    }

    private static async Task SignForAsync(Desk desk, string letter)
    {
        await desk.GoAsync("/");
        Assert.NotEqual(0, await desk.Page.Locator($"main a[href='{letter}']").CountAsync());
        await desk.FollowAsync(desk.Page.Locator($"main a[href='{letter}']").First);
        await desk.FollowVerbAsync("签收");
        await desk.PressAsync("签收");
        Assert.Contains("办理中", await desk.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("2026-10-", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.PictureAsync("handover");
        await desk.FollowVerbAsync("反馈");
        Assert.Contains("handover.issue-without-measure", await desk.ObstaclesAsync());
    }

    private static async Task MeasureAsync(Desk desk, string issue)
    {
        await desk.GoAsync(issue);
        Assert.Contains("issue.no-measure", await desk.ObstaclesAsync());
        await desk.FollowVerbAsync("增加整改措施");
        await desk.FillAsync("整改措施", Measure);
        await desk.FillAsync("责任人", "陆春晖");
        await desk.FillAsync("联系电话", "0871-65000000");
        await desk.FillAsync("完成时限", "2026-10-15");
        await desk.PressAsync("增加整改措施");
        Assert.Equal(1, await desk.Row(Measure).CountAsync());
    }

    /// <summary>Nothing is closed without a cause; the page says so before.</summary>
    private static async Task CauseAsync(Desk desk, string issue)
    {
        await desk.GoAsync(issue);
        Assert.Contains("issue.no-cause", await desk.ObstaclesAsync());
        await desk.FollowVerbAsync("原因分析");
        await desk.FillAsync("原因类型", "制度缺失");
        await desk.FillAsync("原因分析", "公示没有专人负责，也没有纳入每学期的检查。");
        await desk.PressAsync("保存原因分析");
        Assert.Contains("已保存原因分析", await desk.NoticeAsync(), StringComparison.Ordinal);
    }

    private static async Task RefuseWithoutProofAsync(Desk desk, string issue)
    {
        await desk.FollowAsync(desk.Row(Measure).GetByText("更新进展"));
        await desk.FillAsync("进展", "已完成");
        await desk.PressAsync("更新进展");
        Assert.Contains("没有提交成功", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.GoAsync(issue);
        Assert.Contains("issue.measure-without-proof", await desk.ObstaclesAsync());
        await desk.PictureAsync("obstacles");
        await desk.FollowVerbAsync("申请销号");
        Assert.Contains("issue.measure-without-proof", await desk.ObstaclesAsync());
        Assert.False(await desk.OffersAsync("申请销号"));
    }

    private static async Task ProveAsync(Desk desk, string issue)
    {
        await desk.GoAsync(issue);
        await desk.FollowAsync(desk.Row(Measure).GetByText("提交佐证"));
        await desk.UploadAsync("佐证材料", new FilePayload { Name = "公示补录情况.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes($"公示补录情况说明 {issue}") });
        await desk.FillAsync("材料所指日期", "2026-09-28");
        await desk.PictureAsync("measure-proof");
        await desk.PressAsync("提交佐证");
        Assert.Contains("公示补录情况.txt", await desk.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("公示补录情况说明", Encoding.UTF8.GetString(await desk.DownloadAsync("公示补录情况.txt")), StringComparison.Ordinal);
        await desk.FollowAsync(desk.Row(Measure).GetByText("更新进展"));
        await desk.FillAsync("进展", "已完成");
        await desk.PressAsync("更新进展");
        Assert.Contains("已完成 1 项，共 1 项", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(Desk desk, string letter)
    {
        await desk.GoAsync(letter);
        await desk.FollowVerbAsync("反馈");
        await desk.FillAsync("反馈内容", "已逐校核查并补录公示，佐证材料附后。");
        await desk.PressAsync("反馈");
        Assert.Contains("已反馈", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task ApplyAsync(Desk desk, string issue)
    {
        await desk.GoAsync(issue);
        await desk.FollowVerbAsync("申请销号");
        await desk.FillAsync("整改情况", "2026年9月28日完成补录公示，佐证材料已上传，申请销号。");
        await desk.PressAsync("申请销号");
        Assert.Contains("已申请销号", await desk.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The applicant is the rectified unit: no verb is offered, and the address itself does not exist for it. The office comes second.</summary>
    private static async Task NobodyVerifiesOutOfTurnAsync(Desk liaison, Desk office, string issue)
    {
        Assert.Equal(0, await liaison.Page.Locator("main .bar .end a").Filter(new() { HasText = "初审" }).CountAsync());
        await liaison.GoAsync($"{issue}/verify-first", 404);
        await liaison.GoAsync($"{issue}/close-out", 404);
        await office.GoAsync(issue);
        Assert.Contains("issue.not-first-verified", await office.ObstaclesAsync());
        await office.FollowVerbAsync("复核销号");
        Assert.Contains("issue.not-first-verified", await office.ObstaclesAsync());
        Assert.False(await office.OffersAsync("复核销号"));
    }

    private static async Task VerifyFirstAsync(Desk desk, string issue)
    {
        await desk.GoAsync(issue);
        await desk.FollowVerbAsync("初审");
        await desk.FillAsync("初审意见", "现场核对公示栏和佐证材料，情况属实。");
        await desk.PressAsync("初审通过");
        Assert.Contains("初审通过", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task CloseOutAsync(Desk desk, string issue)
    {
        await desk.GoAsync("/issues?view=conclude");
        await desk.FollowAsync(desk.Page.Locator($"main a[href='{issue}']").First);
        await desk.FollowVerbAsync("复核销号");
        await desk.FillAsync("销号结论", "书面复核佐证材料，整改到位，同意销号。");
        await desk.PictureAsync("close-out");
        await desk.PressAsync("复核销号");
        var text = await desk.TextAsync();
        Assert.Contains("已销号", text, StringComparison.Ordinal);
        Assert.Contains("同意销号", text, StringComparison.Ordinal);
        await desk.PictureAsync("issue");
    }

    private static async Task FinishLetterAsync(Desk desk, string letter)
    {
        await desk.GoAsync(letter);
        await desk.FollowVerbAsync("办结");
        await desk.PressAsync("办结");
        Assert.Contains("已办结", await desk.TextAsync(), StringComparison.Ordinal);
    }
}
