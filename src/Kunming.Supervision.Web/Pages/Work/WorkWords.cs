using Kunming.Supervision.Data.Work;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Work;

/// <summary>What 我的待办 says of each thing that waits: the next step, why it waits, and where it is done.</summary>
public static class WorkWords
{
    public static string StepOf(WorkKind kind) => kind switch
    {
        WorkKind.SubmitTask => "等我送审",
        WorkKind.ApproveTask => "等我审批",
        WorkKind.IssueTask => "等我下达",
        WorkKind.FinishTask => "等我办结",
        WorkKind.InspectTargets => "等我组检查",
        WorkKind.ReportTask => "等我报送结果",
        WorkKind.ConfirmVisit => "等我确认记录",
        WorkKind.SignNilFinding => "等我签零问题结果",
        WorkKind.ApproveVisit => "等我审定",
        WorkKind.SubmitIssue => "等我提交审核",
        WorkKind.ReviewIssue => "等我认定",
        WorkKind.DisposeIssue => "等我交办",
        WorkKind.DecideObjection => "等我处理异议",
        WorkKind.ProveFixedOnSite => "等我补佐证、申请销号",
        WorkKind.VerifyIssue => "等我初审销号",
        WorkKind.ConcludeIssue => "等我复核销号",
        WorkKind.RecheckIssue => "等我回头看",
        WorkKind.DecideExtension or WorkKind.DecideAnswerExtension => "等我审批延期",
        WorkKind.LookAgain => "等我组抽查回头看",
        WorkKind.ReceiveHandover => "等我签收",
        WorkKind.AnswerHandover => "等我反馈",
        WorkKind.ReviewAnswer => "等我审核反馈",
        WorkKind.RectifyIssue => "等我整改",
        WorkKind.MeasureDue => "等我完成措施",
        WorkKind.ObeyChase => "等我落实督办",
        WorkKind.ChaseOverdue => "等我督办",
        WorkKind.WriteGroupReport => "等我报送报告",
        WorkKind.ReviewGroupReport => "等我审核报告",
        WorkKind.CompileSynthesis => "等我汇总",
        WorkKind.CirculateSynthesis => "等我通报",
        WorkKind.ApproveSynthesis => "等我审批",
        WorkKind.RegisterClue => "等我登记线索",
        WorkKind.AssignClue => "等我分办线索",
        WorkKind.ProposeDisposal => "等处置意见",
        WorkKind.ApproveDisposal => "等登记批准",
        WorkKind.BeginClue => "等开始办理",
        WorkKind.ConcludeClue => "等线索办结",
        WorkKind.ReviewClue => "等复查暂存线索",
        WorkKind.DecideRecusal => "等我决定回避",
        WorkKind.RecusalAtDecider => "等决定回避",
        WorkKind.SignSuccession => "等我签字接收",
        WorkKind.TaskAtApprover => "等审批单位",
        WorkKind.TaskAtGroup => "等单元组",
        WorkKind.HandoverAtAddressee => "等承办单位",
        WorkKind.ExtensionAtDecider or WorkKind.AnswerExtensionAtDecider => "等审批延期",
        WorkKind.ApplicationAtGroup => "等初审",
        WorkKind.ApplicationAtOffice => "等党风政风监督室复核",
        WorkKind.ReportAtOffice => "等党风政风监督室审核",
        WorkKind.SynthesisAtLeader => "等委领导审批",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string ReasonOf(WorkItem item) => item.Kind switch
    {
        WorkKind.SubmitTask => "草稿尚未送审",
        WorkKind.ApproveTask => $"{item.By}拟稿{Day(item)}",
        WorkKind.IssueTask => "已审批同意，未下达",
        WorkKind.FinishTask => "组长已报送结果",
        WorkKind.InspectTargets => "还有被检查单位没有检查记录",
        WorkKind.ReportTask => "被检查单位都已检查",
        WorkKind.ConfirmVisit => $"{Day(item).TrimStart('，')}登记，被检查单位未签字",
        WorkKind.SignNilFinding => "记录已确认，没有登记问题",
        WorkKind.ApproveVisit => "记录已确认",
        WorkKind.SubmitIssue => $"{item.By}登记{Day(item)}",
        WorkKind.ReviewIssue => $"{item.By}登记{Day(item)}，已提交审核",
        WorkKind.DisposeIssue => "已认定，未交办",
        WorkKind.DecideObjection => $"{item.By}提出异议{Day(item)}，30日内处理",
        WorkKind.ProveFixedOnSite => "现场立改，尚未申请销号",
        WorkKind.VerifyIssue or WorkKind.ApplicationAtGroup => $"{item.By}申请销号{Day(item)}",
        WorkKind.ConcludeIssue or WorkKind.ApplicationAtOffice => $"{item.By}初审通过{Day(item)}",
        WorkKind.LookAgain => "系统抽中，不预先通知整改单位",
        WorkKind.RecheckIssue => $"长期坚持，{item.By}阶段销号{Day(item)}",
        WorkKind.ReceiveHandover => $"{Day(item).TrimStart('，')}签发，未签收",
        WorkKind.AnswerHandover => "已签收，未反馈",
        WorkKind.ReviewAnswer => $"{item.By}反馈{Day(item)}",
        WorkKind.RectifyIssue => "整改中，未申请销号",
        WorkKind.MeasureDue => $"措施责任人{item.By}",
        WorkKind.ObeyChase => $"{item.By}发出{Day(item)}",
        WorkKind.ChaseOverdue => "逾期未办，还没有督办",
        WorkKind.WriteGroupReport => item.Id == Guid.Empty ? "尚未起草" : "尚未报送",
        WorkKind.ReviewGroupReport or WorkKind.ReportAtOffice or WorkKind.ApproveSynthesis or WorkKind.SynthesisAtLeader => $"{item.By}报送{Day(item)}",
        WorkKind.CompileSynthesis => item.Id == Guid.Empty ? "尚未起草" : "尚未报委领导",
        WorkKind.CirculateSynthesis => "委领导已审批",
        WorkKind.RegisterClue => $"{item.Where}移交{Day(item)}",
        WorkKind.AssignClue => "已登记，未分办",
        WorkKind.ProposeDisposal => "已分办，未提出处置意见",
        WorkKind.ApproveDisposal => "处置意见等待批准",
        WorkKind.BeginClue => "处置方式已批，未开始办理",
        WorkKind.ConcludeClue => "办理中，未办结",
        WorkKind.ReviewClue => "暂存待查，复查日期临近",
        WorkKind.DecideRecusal or WorkKind.RecusalAtDecider => $"{item.By}申请{Day(item)}",
        WorkKind.SignSuccession => $"{item.By}发起交接{Day(item)}",
        WorkKind.TaskAtApprover => "已送审",
        WorkKind.TaskAtGroup => "已下达，未报送结果",
        WorkKind.HandoverAtAddressee => "已交办，未反馈",
        WorkKind.DecideExtension or WorkKind.ExtensionAtDecider => $"{item.By}申请整改延期{Day(item)}",
        WorkKind.DecideAnswerExtension or WorkKind.AnswerExtensionAtDecider => $"{item.By}申请反馈延期{Day(item)}",
        _ => "",
    };

    /// <summary>The page where the step is taken.</summary>
    public static string PathOf(WorkItem item) => item.Kind switch
    {
        <= WorkKind.ReportTask or WorkKind.TaskAtApprover or WorkKind.TaskAtGroup => $"~/tasks/{item.Id}",
        >= WorkKind.RegisterClue and <= WorkKind.ReviewClue => $"~/clues/{item.Id}",
        WorkKind.ConfirmVisit or WorkKind.SignNilFinding or WorkKind.ApproveVisit => $"~/visits/{item.Id}",
        WorkKind.LookAgain => $"~/rechecks/{item.Id}",
        WorkKind.ReceiveHandover or WorkKind.AnswerHandover or WorkKind.ReviewAnswer or WorkKind.HandoverAtAddressee or WorkKind.AnswerExtensionAtDecider => $"~/handovers/{item.Id}",
        WorkKind.DecideAnswerExtension => $"~/handovers/{item.Id}/extension/decide",
        WorkKind.DecideExtension => $"~/issues/{item.Id}/extension/decide",
        WorkKind.ChaseOverdue => $"~/issues/{item.Id}/chase",
        WorkKind.ObeyChase => $"~/chases/{item.Id}",
        WorkKind.WriteGroupReport or WorkKind.CompileSynthesis when item.Id == Guid.Empty => "~/reports",
        WorkKind.WriteGroupReport or WorkKind.ReviewGroupReport or WorkKind.ReportAtOffice => $"~/reports/group/{item.Id}",
        WorkKind.CompileSynthesis or WorkKind.CirculateSynthesis or WorkKind.ApproveSynthesis or WorkKind.SynthesisAtLeader => $"~/reports/synthesis/{item.Id}",
        WorkKind.DecideRecusal or WorkKind.RecusalAtDecider => $"~/recusals/{item.Id}",
        WorkKind.SignSuccession => $"~/successions/{item.Id}",
        _ => $"~/issues/{item.Id}",
    };

    /// <summary>The list that holds all of a kind, when more wait than are shown.</summary>
    public static string ListOf(WorkKind kind) => kind switch
    {
        WorkKind.ApproveTask => "~/tasks?view=approve",
        WorkKind.IssueTask => "~/tasks?view=issue",
        WorkKind.FinishTask => "~/tasks?view=reported",
        <= WorkKind.ReportTask or WorkKind.TaskAtApprover or WorkKind.TaskAtGroup => "~/tasks?view=running",
        WorkKind.RegisterClue => "~/clues?view=register",
        >= WorkKind.AssignClue and <= WorkKind.ReviewClue => "~/clues",
        WorkKind.ConfirmVisit => "~/visits?view=confirm",
        WorkKind.SignNilFinding or WorkKind.ApproveVisit => "~/visits?view=approve",
        WorkKind.ReviewIssue => "~/issues?view=review",
        WorkKind.VerifyIssue => "~/issues?view=verify",
        WorkKind.ConcludeIssue => "~/issues?view=conclude",
        WorkKind.RecheckIssue => "~/issues?view=recheck",
        WorkKind.LookAgain => "~/rechecks",
        WorkKind.RectifyIssue or WorkKind.MeasureDue => "~/issues?view=rectify",
        WorkKind.DecideExtension => "~/issues?view=extension",
        WorkKind.ChaseOverdue => "~/issues?view=overdue",
        WorkKind.ReceiveHandover or WorkKind.AnswerHandover or WorkKind.ReviewAnswer or WorkKind.HandoverAtAddressee
            or WorkKind.DecideAnswerExtension or WorkKind.AnswerExtensionAtDecider => "~/handovers",
        WorkKind.WriteGroupReport or WorkKind.ReviewGroupReport or WorkKind.ReportAtOffice or WorkKind.CompileSynthesis or WorkKind.CirculateSynthesis
            or WorkKind.ApproveSynthesis or WorkKind.SynthesisAtLeader => "~/reports",
        WorkKind.DecideRecusal or WorkKind.RecusalAtDecider => "~/recusals",
        WorkKind.SignSuccession => "~/successions",
        _ => "~/issues",
    };

    /// <summary>What a seat without daily work here is told; null for the others.</summary>
    public static string? AboutSeat(Seat seat) => seat switch
    {
        Seat.IntakeDesk => "信访、巡察收件岗位办理“直通车”来件。收件功能尚未在本系统启用，您在这里没有待办。",
        Seat.SystemAdministrator => "系统管理员建立账号、维护日历和运行参数，不接触业务内容，因此没有业务待办。机构名录可以查看。",
        Seat.SecurityAdministrator => "安全管理员启用账号、分配岗位、重置密码，不接触业务内容，因此没有业务待办。",
        Seat.AuditAdministrator => "审计管理员查看审计记录，不接触业务内容，因此没有业务待办。",
        _ => null,
    };

    private static string Day(WorkItem item) => item.On is { } on ? $"，{ChinaTime.DayOf(on):M月d日}" : "";
}
