namespace Kunming.Supervision.Domain.Issues;

/// <summary>The states' names on screen, and the groups of states that figures and verbs speak of.</summary>
public static class IssueStatuses
{
    /// <summary>The rectifying side works on these.</summary>
    public static readonly IReadOnlyList<IssueStatus> InRectification =
        [IssueStatus.FixedOnSite, IssueStatus.Rectifying, IssueStatus.Returned, IssueStatus.PartlyDone, IssueStatus.Relapsed];

    /// <summary>Nothing more is to be done (a sustained issue comes back at its date).</summary>
    public static readonly IReadOnlyList<IssueStatus> Settled =
        [IssueStatus.ClosedOut, IssueStatus.Sustained, IssueStatus.NotRecognised, IssueStatus.ReferredAsClue, IssueStatus.SplitUp, IssueStatus.Merged];

    /// <summary>Other numbers stand for these: no figure counts them, so that nothing is counted twice.</summary>
    public static readonly IReadOnlyList<IssueStatus> CountedElsewhere = [IssueStatus.SplitUp, IssueStatus.Merged];

    /// <summary>Nothing has become of these yet: no letter, no fix, no clue.</summary>
    public static readonly IReadOnlyList<IssueStatus> BeforeDisposal = [IssueStatus.Registered, IssueStatus.UnderReview, IssueStatus.Recognised];

    public static string NameOf(IssueStatus status) => status switch
    {
        IssueStatus.Registered => "已登记",
        IssueStatus.UnderReview => "组内审核",
        IssueStatus.Recognised => "已认定",
        IssueStatus.NotRecognised => "不予认定",
        IssueStatus.FixedOnSite => "现场立改",
        IssueStatus.ReferredAsClue => "已移交线索",
        IssueStatus.HandedOver => "已交办",
        IssueStatus.Rectifying => "整改中",
        IssueStatus.CloseOutApplied => "已申请销号",
        IssueStatus.FirstVerified => "初审通过",
        IssueStatus.Returned => "退回整改",
        IssueStatus.PartlyDone => "部分完成",
        IssueStatus.Sustained => "长期坚持",
        IssueStatus.Relapsed => "重新挂账",
        IssueStatus.ClosedOut => "已销号",
        IssueStatus.SplitUp => "已拆分",
        IssueStatus.Merged => "已并入",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
