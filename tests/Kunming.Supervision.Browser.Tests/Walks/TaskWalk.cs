using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>
/// Step 4, and the first half of step 5: a task is written, approved by another person and issued; the group records a visit that found
/// something and one that found nothing, the leader signs, reports the result, and the office finishes the task.
/// </summary>
public sealed class TaskWalk(House house)
{
    private const string Clean = "市住房城乡建设局";
    private const string Faulty = "五华区普吉街道";

    [Theory]
    [InlineData(true, 1, "第一监督单元组")]
    [InlineData(false, 3, "第三监督单元组")]
    public async Task Task_FromDraftToFinished_WithANilFindingAndAnIssue(bool scripts, int number, string group)
    {
        var subject = $"惠农补贴发放和项目资金使用情况监督（{(scripts ? "一" : "二")}）";
        await using var drafter = await house.SignInAsync("bangong1", scripts: scripts);
        await using var approver = await house.SignInAsync("bangong2", scripts: scripts);
        await using var member = await house.SignInAsync($"zuyuan{number}", scripts: scripts);
        await using var leader = await house.SignInAsync($"zuzhang{number}", scripts: scripts);

        await DraftAsync(drafter, subject, group, scripts);
        await RefuseOwnApprovalAsync(drafter);
        await ApproveAndIssueAsync(approver, subject);
        var task = await VisitAsync(member, subject, Clean, "未发现问题");
        await ConfirmAsync(member, refused: false);
        await SignNilFindingAsync(leader, member.Path);
        await member.GoAsync(task);
        await VisitAgainAsync(member, Faulty);
        await RaiseIssueAsync(member, scripts);
        await ConfirmAsync(member, refused: true);
        await ApproveVisitAsync(leader, member.Path);
        await ReportAsync(leader, task);
        await FinishAsync(drafter, task);
    }

    private static async Task DraftAsync(Desk desk, string subject, string group, bool scripts)
    {
        await desk.GoAsync("/tasks");
        await desk.FollowVerbAsync("新建任务");
        await desk.PressAsync("存为草稿");
        Assert.Contains("没有提交成功", await desk.TextAsync(), StringComparison.Ordinal);

        await desk.GoAsync("/tasks/new");
        await desk.FillAsync("任务来源", "统筹派单");
        await desk.FillAsync("检查主题", subject);
        await desk.FillAsync("依据", "《关于开展惠民惠农资金专项监督的通知》（昆纪办〔2026〕18号）");
        await desk.FillAsync("下达至", group);
        await desk.FillAsync("轮次或专项", "2026年第3轮“单元制”监督");
        await desk.FillAsync("检查形式", "滚动");
        await desk.FillAsync("计划开始", "2026-09-28");
        await desk.FillAsync("计划结束", "2026-10-16");
        await desk.FillAsync("报告时限", "2026-10-23");
        await PickAsync(desk, "昆明市", Clean, scripts);
        await PickAsync(desk, "五华区", Faulty, scripts);
        await desk.PictureAsync("task-form", 1240);
        await desk.PressAsync("存为草稿");
        Assert.Contains("已存为草稿", await desk.NoticeAsync(), StringComparison.Ordinal);
        Assert.Equal(subject, await desk.HeadingAsync());
        await desk.FollowVerbAsync("送审");
        await desk.PressAsync("送审");
        Assert.Contains("待审", await desk.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>With scripts the units are found by typing, without them by opening their area.</summary>
    private static async Task PickAsync(Desk desk, string area, string unit, bool scripts)
    {
        if (scripts)
        {
            await desk.Page.GetByLabel("筛选被检查单位").FillAsync(unit);
            await desk.TickAsync(unit);
            await desk.Page.GetByLabel("筛选被检查单位").FillAsync("");
            return;
        }

        await desk.Page.Locator("summary").Filter(new() { HasText = area }).First.ClickAsync();
        await desk.TickAsync(unit);
    }

    private static async Task RefuseOwnApprovalAsync(Desk desk)
    {
        await desk.FollowVerbAsync("审批");
        Assert.Contains("task.approver-drafted", await desk.ObstaclesAsync());
        Assert.False(await desk.OffersAsync("提交审批意见"));
    }

    private static async Task ApproveAndIssueAsync(Desk desk, string subject)
    {
        await desk.GoAsync("/tasks?view=approve");
        await desk.OpenAsync(subject);
        await desk.FollowVerbAsync("审批");
        await desk.TickAsync("同意");
        await desk.PressAsync("提交审批意见");
        await desk.FollowVerbAsync("下达");
        await desk.PressAsync("下达");
        Assert.Contains("已下达", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> VisitAsync(Desk desk, string subject, string unit, string course)
    {
        await desk.GoAsync("/");
        Assert.Contains(subject, await desk.TextAsync(), StringComparison.Ordinal);
        await desk.OpenAsync(subject);
        var task = desk.Path;
        await desk.FollowVerbAsync("登记检查");
        await RecordAsync(desk, unit, $"到场后查阅近三年台账，抽查支付凭证48份，与经办人和群众代表谈话。{course}。");
        return task;
    }

    private static async Task VisitAgainAsync(Desk desk, string unit)
    {
        await desk.FollowVerbAsync("登记检查");
        await RecordAsync(desk, unit, "实地走访两个村（居）民小组，对照发放名册入户核实，发现公示不到位。");
        await desk.PictureAsync("visit");
    }

    private static async Task RecordAsync(Desk desk, string unit, string course)
    {
        await desk.FillAsync("被检查单位", unit);
        await desk.FillAsync("检查日期", "2026-09-28");
        await desk.TickAsync("查阅资料", "个别访谈", "实地走访");
        await desk.FillAsync("检查人员", "周明远、和丽春");
        await desk.FillAsync("被检查单位在场人员", "段文斌（办公室主任）");
        await desk.FillAsync("检查经过", course);
        await desk.FillAsync("谈话（人次）", "6");
        await desk.FillAsync("查阅资料（份）", "48");
        await desk.FillAsync("走访点位（个）", "2");
        await desk.FillAsync("走访农户（户）", "12");
        await desk.PressAsync("登记检查");
        Assert.Contains("已登记", await desk.NoticeAsync(), StringComparison.Ordinal);
        Assert.Contains("谈话 6 人次，查阅资料 48 份，走访点位 2 个，走访农户 12 户", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task ConfirmAsync(Desk desk, bool refused)
    {
        await desk.FollowVerbAsync("确认记录");
        await desk.TickAsync(refused ? "拒绝签字" : "已在纸质记录上签字确认");
        if (refused)
        {
            await desk.PressAsync("确认记录");
            Assert.Contains("没有提交成功", await desk.TextAsync(), StringComparison.Ordinal);
            await desk.FillAsync("拒签情况", "办公室主任以负责人外出为由未签字，社区网格员在场见证");
        }

        await desk.PressAsync("确认记录");
        Assert.Contains("记录已确认", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task SignNilFindingAsync(Desk desk, string visit)
    {
        await desk.GoAsync(visit);
        await desk.FollowVerbAsync("零问题结果");
        await desk.FillAsync("零问题结果说明", "资金拨付、公示公告和档案管理三个方面均已核对原始凭证，未发现问题");
        await desk.PictureAsync("nil-finding");
        await desk.PressAsync("签署");
        await desk.FollowVerbAsync("组内审定");
        await desk.PressAsync("审定");
        Assert.Contains("组长已签署零问题结果", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task RaiseIssueAsync(Desk desk, bool scripts)
    {
        var visit = desk.Path;
        await desk.FollowVerbAsync("登记问题");
        await desk.ChooseFirstAsync("问题类别");
        await desk.FillAsync("发现日期", "2026-09-28");
        await desk.TickAsync("查阅资料", "实地走访");
        await desk.FillAsync("问题描述", $"2025年度耕地地力保护补贴发放名册未在居民小组公示，涉及{(scripts ? 37 : 41)}户；公示照片为事后补拍。");
        await desk.FillAsync("其他依据", "《云南省财政惠民惠农补贴资金管理办法》有关公示的规定");
        await desk.FillAsync("涉及金额（元）", "18650");
        await desk.TickAsync("立行立改");
        await desk.PictureAsync("issue-form", 1060);
        await desk.PressAsync("登记问题");
        Assert.Contains("已登记", await desk.NoticeAsync(), StringComparison.Ordinal);
        if (desk.Path.StartsWith("/issues/", StringComparison.Ordinal))
        {
            Assert.Contains("已登记", await desk.TextAsync(), StringComparison.Ordinal);
        }

        await desk.GoAsync(visit);
        Assert.Equal(1, await desk.Row("耕地地力保护补贴").CountAsync());
    }

    private static async Task ApproveVisitAsync(Desk desk, string visit)
    {
        await desk.GoAsync(visit);
        await desk.FollowVerbAsync("组内审定");
        await desk.PressAsync("审定");
        Assert.Contains("拒签", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task ReportAsync(Desk desk, string task)
    {
        await desk.GoAsync(task);
        Assert.Contains("零问题", await desk.TextAsync(), StringComparison.Ordinal);
        await desk.PictureAsync("task");
        await desk.FollowVerbAsync("报送结果");
        await desk.FillAsync("检查结果", "检查2个单位，1个单位零问题，1个单位发现问题1个，已登记并进入认定。");
        await desk.PressAsync("报送结果");
        Assert.Contains("已报结果", await desk.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task FinishAsync(Desk desk, string task)
    {
        await desk.GoAsync(task);
        await desk.FollowVerbAsync("办结");
        await desk.PressAsync("办结");
        Assert.Contains("已办结", await desk.TextAsync(), StringComparison.Ordinal);
    }
}
