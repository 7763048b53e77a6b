using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.TagHelpers;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>A verb as a task's page offers it.</summary>
public sealed record TaskVerb(string Page, string Word, IReadOnlyList<Rule> Rules, bool Main = false);

/// <summary>How far a task has come, who is next, and which verbs this viewer has on it.</summary>
public static class TaskSteps
{
    private static readonly IReadOnlyList<SupervisionTaskStatus> Way = [.. Enum.GetValues<SupervisionTaskStatus>().Where(s => s is not SupervisionTaskStatus.Voided)];

    public static IReadOnlyList<Step> Of(SupervisionTask task) => task.Status is SupervisionTaskStatus.Voided
        ? []
        : [.. Way.Select(s => new Step(
            SupervisionTaskNames.NameOf(s),
            s < task.Status || task.Status is SupervisionTaskStatus.Finished ? StepState.Done : s == task.Status ? StepState.Now : StepState.Ahead))];

    /// <summary>Who does what next; null when nothing is left to do.</summary>
    public static string? NextOf(SupervisionTask task, string group) => task.Status switch
    {
        SupervisionTaskStatus.Draft => $"{task.Drafted.Organisation}核对后送审",
        SupervisionTaskStatus.AwaitingApproval => "由拟稿人以外的审批人审批",
        SupervisionTaskStatus.Approved => "由审批单位下达",
        SupervisionTaskStatus.Issued => $"由{group}到被检查单位检查并登记",
        SupervisionTaskStatus.InProgress => $"由{group}检查完所有单位后，组长报送结果",
        SupervisionTaskStatus.Reported => "由下达单位办结",
        _ => null,
    };

    /// <summary>The verbs that belong to the state, less those that are never this viewer's.</summary>
    public static IReadOnlyList<TaskVerb> VerbsOf(SupervisionTask task, IReadOnlyList<string> unvisited, Viewer by, DateOnly today)
    {
        IReadOnlyList<TaskVerb> all = task.Status switch
        {
            SupervisionTaskStatus.Draft => [new("Edit", "修改", task.ObstaclesToSubmit(by)), new("Submit", "送审", task.ObstaclesToSubmit(by), true)],
            SupervisionTaskStatus.AwaitingApproval => [new("Approve", "审批", task.ObstaclesToApprove(by), true)],
            SupervisionTaskStatus.Approved => [new("Issue", "下达", task.ObstaclesToIssue(by), true)],
            SupervisionTaskStatus.Issued => [new("/Visits/New", "登记检查", task.ObstaclesToVisit(by), true)],
            SupervisionTaskStatus.InProgress =>
            [
                new("/Visits/New", "登记检查", task.ObstaclesToVisit(by), unvisited.Count > 0),
                new("Report", "报送结果", task.ObstaclesToReport(by, unvisited), unvisited.Count is 0),
            ],
            SupervisionTaskStatus.Reported => [new("Finish", "办结", task.ObstaclesToFinish(by), true)],
            _ => [],
        };
        var (ends, crew) = (task.ObstaclesToVoid(by), task.ObstaclesToAssign(by));
        return [.. all.Where(v => !v.Rules.Contains(TaskRules.NotYours)), .. task.ObstaclesToChase(ChaseKind.Urge, by, today).Count is 0 ? [new TaskVerb("Chase", "督办", [])] : Array.Empty<TaskVerb>(), .. crew.Count is 0 ? [new TaskVerb("Assign", "指定执行人员", crew)] : Array.Empty<TaskVerb>(),
            .. crew.Count is 0 && task.HasCrew ? [new TaskVerb("Release", "调出", crew)] : Array.Empty<TaskVerb>(), .. ends.Count is 0 ? [new TaskVerb("Void", "作废", ends)] : Array.Empty<TaskVerb>()];
    }
}
