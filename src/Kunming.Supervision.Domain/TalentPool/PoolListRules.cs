using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>What of a register cannot be read.</summary>
public static class PoolListRules
{
    public static readonly Rule MonthUnreadable = new("pool-list.month", "出生年月“{0}”读不懂，请写成1983.02的样子");
    public static readonly Rule GenderUnknown = new("pool-list.gender", "性别“{0}”不是男或者女");
    public static readonly Rule SourceUnknown = new("pool-list.source", "类别“{0}”不是内部或者外部");
    public static readonly Rule StatusUnknown = new("pool-list.status", "状态“{0}”不是待审、在库、抽调中、暂停、退库之一");
    public static readonly Rule RoundsUnreadable = new("pool-list.rounds", "参加轮次“{0}”不是数字");
}
