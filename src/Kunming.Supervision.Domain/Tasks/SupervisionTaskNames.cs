namespace Kunming.Supervision.Domain.Tasks;

/// <summary>Names on screen of a task's states and choices.</summary>
public static class SupervisionTaskNames
{
    /// <summary>From issue on the group that it was issued to knows of it.</summary>
    public static readonly IReadOnlyList<SupervisionTaskStatus> SinceIssue =
        [SupervisionTaskStatus.Issued, SupervisionTaskStatus.InProgress, SupervisionTaskStatus.Reported, SupervisionTaskStatus.Finished];

    /// <summary>While it runs, those assigned to it see it and its visits and issues.</summary>
    public static readonly IReadOnlyList<SupervisionTaskStatus> Running =
        [SupervisionTaskStatus.Issued, SupervisionTaskStatus.InProgress, SupervisionTaskStatus.Reported];

    public static string NameOf(SupervisionTaskStatus status) => status switch
    {
        SupervisionTaskStatus.Draft => "草稿",
        SupervisionTaskStatus.AwaitingApproval => "待审",
        SupervisionTaskStatus.Approved => "待下达",
        SupervisionTaskStatus.Issued => "已下达",
        SupervisionTaskStatus.InProgress => "执行中",
        SupervisionTaskStatus.Reported => "已报结果",
        SupervisionTaskStatus.Finished => "已办结",
        SupervisionTaskStatus.Voided => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(TaskOrigin origin) => origin is TaskOrigin.CentralDispatch ? "统筹派单" : "自主研判";

    public static string NameOf(TaskMethod method) => method switch
    {
        TaskMethod.Cross => "交叉",
        TaskMethod.Rolling => "滚动",
        TaskMethod.Mobile => "机动式",
        TaskMethod.PointStrike => "点穴式",
        TaskMethod.Flying => "飞行式",
        TaskMethod.Experience => "体验式",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };
}
