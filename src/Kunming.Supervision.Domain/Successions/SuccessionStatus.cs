namespace Kunming.Supervision.Domain.Successions;

public enum SuccessionStatus
{
    /// <summary>待接收</summary>
    Offered,

    /// <summary>已接收</summary>
    Accepted,

    /// <summary>已退回</summary>
    Refused,
}

/// <summary>What is handed over, in the order of the list.</summary>
public enum SuccessionKind
{
    /// <summary>单元组组长</summary>
    Leadership,

    /// <summary>单元组组员</summary>
    Membership,

    /// <summary>任务：拟稿、待审、已下达、执行中</summary>
    Task,

    /// <summary>参加执行的任务</summary>
    Crew,

    /// <summary>检查记录</summary>
    Visit,

    /// <summary>登记的问题</summary>
    Issue,

    /// <summary>销号申请</summary>
    Application,

    /// <summary>初审的销号</summary>
    Verification,

    /// <summary>长期坚持的回头看</summary>
    Recheck,

    /// <summary>签发的交办</summary>
    IssuedLetter,

    /// <summary>签收的交办</summary>
    ReceivedLetter,

    /// <summary>报告</summary>
    Report,

    /// <summary>议定事项</summary>
    Decision,

    /// <summary>导入批次</summary>
    Import,
}

public static class SuccessionNames
{
    public static string NameOf(SuccessionStatus status) => status switch
    {
        SuccessionStatus.Offered => "待接收",
        SuccessionStatus.Accepted => "已接收",
        SuccessionStatus.Refused => "已退回",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Leadership => "担任组长的单元组",
        SuccessionKind.Membership => "担任组员的单元组",
        SuccessionKind.Task => "拟稿、未办结的任务",
        SuccessionKind.Crew => "参加执行的任务",
        SuccessionKind.Visit => "登记、未审定的检查",
        SuccessionKind.Issue => "登记、未认定的问题",
        SuccessionKind.Application => "申请、未办完的销号",
        SuccessionKind.Verification => "初审、待复核的销号",
        SuccessionKind.Recheck => "长期坚持、待回头看的问题",
        SuccessionKind.IssuedLetter => "签发、未办结的交办",
        SuccessionKind.ReceivedLetter => "签收、未反馈的交办",
        SuccessionKind.Report => "起草、未报送的报告",
        SuccessionKind.Decision => "会议议定、待落实的事项",
        SuccessionKind.Import => "没有完成的清单导入",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
