using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>A verb as the details page offers it: its word, its page, and what stands in its way. <paramref name="Main"/>: the next step.</summary>
public sealed record IssueVerb(string Word, string Path, IReadOnlyList<Rule> Rules, bool Main = false)
{
    /// <summary>The verbs that belong to where the issue stands and that are this viewer's to do, the next step last.</summary>
    public static IReadOnlyList<IssueVerb> For(Issue issue, Viewer viewer, DateOnly today)
    {
        IssueVerb Offer(string word, string verb, IReadOnlyList<Rule> rules, bool main = false) => new(word, $"/issues/{issue.Id}/{verb}", rules, main);
        return issue.Status switch
        {
            IssueStatus.Registered or IssueStatus.UnderReview =>
            [
                .. When(issue.MayRecord(viewer) && issue.Status is IssueStatus.Registered,
                    Offer("修改", "edit", issue.ObstaclesToRevise(viewer)), Offer("送审", "submit", issue.ObstaclesToSubmit(viewer), !issue.MayRecognise(viewer))),
                .. When(issue.MayRecognise(viewer),
                    Offer("拆分", "split", issue.ObstaclesToSplit(viewer)), Offer("并入", "merge", issue.ObstaclesToMerge(viewer)), Offer("不予认定", "not-recognise", issue.ObstaclesToRecognise(viewer)), Offer("认定", "recognise", issue.ObstaclesToRecognise(viewer), true)),
            ],
            IssueStatus.Recognised => When(issue.MayRecognise(viewer),
                Offer("并入", "merge", issue.ObstaclesToMerge(viewer)), Offer("移交线索", "refer-clue", issue.ObstaclesToDispose(viewer)), Offer("现场立改", "fix-on-site", issue.ObstaclesToFixOnSite(viewer)),
                new("交办", $"/handovers/new?id={issue.Id}", issue.ObstaclesToDispose(viewer), true)),
            IssueStatus.CloseOutApplied or IssueStatus.FirstVerified =>
            [
                .. Extension(issue, viewer),
                .. When(issue.Status is IssueStatus.CloseOutApplied ? issue.MayVerifyFirst(viewer) : viewer.IsOffice,
                    Offer("退回整改", "return", issue.ObstaclesToReturn(viewer))),
                .. When(issue.MayVerifyFirst(viewer) && issue.Status is IssueStatus.CloseOutApplied, Offer("初审", "verify-first", issue.ObstaclesToVerifyFirst(viewer), true)),
                .. When(viewer.IsOffice && issue.Status is IssueStatus.FirstVerified, Offer("部分完成", "accept-in-part", issue.ObstaclesToConclude(viewer))),
                .. When(viewer.IsOffice, Offer("复核销号", "close-out", issue.ObstaclesToCloseOut(viewer, today), true)),
            ],
            IssueStatus.ClosedOut => When(issue.MayRecheck(viewer), Offer("重新挂账", "relapse", issue.ObstaclesToRelapse(viewer))),
            IssueStatus.Sustained => When(issue.MayRecheck(viewer),
                Offer("重新挂账", "relapse", issue.ObstaclesToRelapse(viewer)), Offer("回头看", "recheck", issue.ObstaclesToRecheck(viewer, today), issue.RecheckOn <= today)),
            _ when IssueStatuses.InRectification.Contains(issue.Status) =>
            [
                .. When(issue.MayDecideObjection(viewer) && issue.ObjectionOutcome is ObjectionOutcome.Pending,
                    Offer("处理异议", "objection", issue.ObstaclesToDecideObjection(viewer), true)),
                .. When(issue.MayObject(viewer) && issue.ObjectionOutcome is ObjectionOutcome.None && issue.ObjectionUntil >= today,
                    Offer("提出异议", "object", issue.ObstaclesToRaiseObjection(viewer, today))),
                .. When(issue.MayRectify(viewer) && issue.Deadline is not null, Offer("申请延期", "extension", issue.ObstaclesToAskExtension(viewer, today))),
                .. When(issue.MayRectify(viewer),
                    Offer("原因分析", "cause", issue.ObstaclesToRectify(viewer)), Offer("增加整改措施", "measures/new", issue.ObstaclesToRectify(viewer)), Offer("申请销号", "apply", issue.ObstaclesToApply(viewer), true)),
                .. When(issue.IsOverdue(today) && issue.RectifierId is not null && issue.MayChase(viewer), Offer("督办", "chase", issue.ObstaclesToChase(ChaseKind.Urge, viewer, today))),
                .. Extension(issue, viewer),
            ],
            _ => [],
        };
    }

    /// <summary>A request for another day waits for whoever may decide on it.</summary>
    private static IReadOnlyList<IssueVerb> Extension(Issue issue, Viewer viewer) => When(issue.WaitingExtension is not null && issue.MayDecideExtension(viewer),
        new IssueVerb("审批延期", $"/issues/{issue.Id}/extension/decide", issue.ObstaclesToDecideExtension(viewer), true));

    private static IReadOnlyList<IssueVerb> When(bool mine, params IReadOnlyList<IssueVerb> verbs) => mine ? verbs : [];
}
