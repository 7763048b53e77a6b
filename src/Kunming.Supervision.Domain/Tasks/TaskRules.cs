using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tasks;

public static class TaskRules
{
    public static readonly Rule NoTargets = new("task.no-targets", "请至少选择一个被检查单位", nameof(TaskPlan.Targets));
    public static readonly Rule EndsBeforeStart = new("task.ends-before-start", "计划结束日期不能早于开始日期", nameof(TaskPlan.To));
    public static readonly Rule ReportBeforeEnd = new("task.report-before-end", "报告时限不能早于计划结束日期", nameof(TaskPlan.ReportDue));
    public static readonly Rule StartOutOfSpan = new("task.start-out-of-span", "计划开始应在{0:yyyy-MM-dd}至{1:yyyy-MM-dd}之间，请核对年份", nameof(TaskPlan.From));
    public static readonly Rule EndOutOfSpan = new("task.end-out-of-span", "计划结束应在{0:yyyy-MM-dd}至{1:yyyy-MM-dd}之间，请核对年份", nameof(TaskPlan.To));
    public static readonly Rule ReportOutOfSpan = new("task.report-out-of-span", "报告时限应在{0:yyyy-MM-dd}至{1:yyyy-MM-dd}之间，请核对年份", nameof(TaskPlan.ReportDue));
    public static readonly Rule NotDraft = new("task.not-draft", "只有草稿可以修改或送审");
    public static readonly Rule NotAwaitingApproval = new("task.not-awaiting-approval", "该任务不在待审状态");
    public static readonly Rule ApproverDrafted = new("task.approver-drafted", "拟稿人不能审批自己拟的任务，请由本室其他人员审批");
    public static readonly Rule NotApproved = new("task.not-approved", "任务未经审批，不能下达");
    public static readonly Rule NotIssued = new("task.not-issued", "任务未下达或已办结，不能登记检查");
    public static readonly Rule NotInProgress = new("task.not-in-progress", "任务尚未开始执行，不能报送结果");
    public static readonly Rule UnvisitedTargets = new("task.unvisited-targets", "还有{0}个被检查单位没有检查记录：{1}");
    public static readonly Rule UncheckedNeedsReason = new("task.unchecked-needs-reason", "检查清单中有{0}项没有在每个单位检查，请说明理由：{1}", "Reason");
    public static readonly Rule NotReported = new("task.not-reported", "任务结果尚未报送，不能办结");
    public static readonly Rule AlreadyVoided = new("task.already-voided", "该任务已作废");
    public static readonly Rule AlreadyFinished = new("task.already-finished", "该任务已办结，不能作废");
    public static readonly Rule CrewClosed = new("task.crew-closed", "任务送审期间、办结或作废后，不能调整执行人员");
    public static readonly Rule CrewTwice = new("task.crew-twice", "“{0}”已是该任务的执行人员", "OfficerId");
    public static readonly Rule CrewNotOfGroup = new("task.crew-not-of-group", "“{0}”那天不是该单元组的组员，不能作为执行人员", "OfficerId");
    public static readonly Rule CrewInPast = new("task.crew-in-past", "执行开始日期不能早于今天", "From");
    public static readonly Rule NotInCrew = new("task.not-in-crew", "“{0}”不是该任务的执行人员");
    public static readonly Rule CrewSealed = new("task.crew-sealed", "密封任务的人员只能在启封页面上调换");
    public static readonly Rule NotYours = new("task.not-yours", "您不能办理该任务的这一步");
}
