namespace Kunming.Supervision.Domain.Issues;

public enum ObjectionOutcome
{
    /// <summary>未提异议</summary>
    None,

    /// <summary>待处理</summary>
    Pending,

    /// <summary>异议成立</summary>
    Upheld,

    /// <summary>异议不成立</summary>
    Dismissed,
}

public static class ObjectionOutcomes
{
    public static string NameOf(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.None => "未提异议",
        ObjectionOutcome.Pending => "异议待处理",
        ObjectionOutcome.Upheld => "异议成立",
        ObjectionOutcome.Dismissed => "异议不成立",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
