namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>What somebody of the pool may have left unfinished.</summary>
public enum UnfinishedKind
{
    /// <summary>没有办结的任务</summary>
    Task,

    /// <summary>没有结果的检查</summary>
    Visit,

    /// <summary>待审核的问题</summary>
    Issue,

    /// <summary>没有完成的措施</summary>
    Measure,
}

public static class UnfinishedKinds
{
    public static string NameOf(UnfinishedKind kind) => kind switch
    {
        UnfinishedKind.Task => "没有办结的任务",
        UnfinishedKind.Visit => "没有结果的检查",
        UnfinishedKind.Issue => "待审核的问题",
        UnfinishedKind.Measure => "没有完成的措施",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
