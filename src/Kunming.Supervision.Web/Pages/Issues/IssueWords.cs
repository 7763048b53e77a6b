using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>Sentences of the issue pages that are said in more than one place.</summary>
public static class IssueWords
{
    public const string Referred = "（已移交线索，内容不再显示）";

    /// <summary>Who moves next, and how.</summary>
    /// <param name="lacksFinder">Neither a group nor a county found it.</param>
    public static string NextStep(Issue issue, bool lacksFinder = false) => issue.Status switch
    {
        IssueStatus.Registered => "下一步：登记人送组内审核，或者由组长直接认定。",
        IssueStatus.UnderReview => "下一步：由组长作认定结论。",
        IssueStatus.Recognised => "下一步：交办整改单位，或者作现场立改、移交线索处理。",
        IssueStatus.NotRecognised => "不予认定，办理结束。",
        IssueStatus.SplitUp => "已拆分，由拆分出的各问题分别办理和计数。",
        IssueStatus.Merged => "已并入另一问题，由该问题一并办理和计数。",
        IssueStatus.FixedOnSite => "下一步：补齐现场立改的佐证材料后申请销号。",
        IssueStatus.ReferredAsClue => "已移交案件监督管理室，本清单不再办理。",
        IssueStatus.HandedOver => "下一步：承办单位签收交办件。",
        _ when issue.ObjectionOutcome is ObjectionOutcome.Pending => $"下一步：处理整改单位的异议，{issue.ObjectionDueOn:yyyy-MM-dd}前答复；整改和时限不停。",
        IssueStatus.Rectifying or IssueStatus.Returned or IssueStatus.PartlyDone or IssueStatus.Relapsed => issue.HasCause ? "下一步：整改单位落实措施、提交佐证后申请销号。" : "下一步：整改单位分析原因、落实措施、提交佐证后申请销号。",
        IssueStatus.CloseOutApplied when issue.OfficeVerifiesFirst => "下一步：发现问题的一方自行整改或者已撤销，由党风政风监督室初审，另一人复核。",
        IssueStatus.CloseOutApplied when lacksFinder => "下一步：没有写明发现问题的单元组，由党风政风监督室初审，另一人复核。",
        IssueStatus.CloseOutApplied => "下一步：由发现问题的一方初审。",
        IssueStatus.FirstVerified => "下一步：由党风政风监督室复核销号。",
        IssueStatus.Sustained => "下一步：到回头看日期，由党风政风监督室或者组长回头看；仍在坚持的定下次日期，不再需要坚持的销号，反弹的重新挂账。",
        IssueStatus.ClosedOut => "已销号；回头看发现反弹的，重新挂账。",
        _ => throw new ArgumentOutOfRangeException(nameof(issue), issue.Status, null),
    };
}
