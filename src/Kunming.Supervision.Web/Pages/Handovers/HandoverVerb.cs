using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>A verb as the details page offers it. <paramref name="Main"/>: the next step.</summary>
public sealed record HandoverVerb(string Word, string Path, IReadOnlyList<Rule> Rules, bool Main = false)
{
    /// <summary>The verbs that belong to where the letter stands and that are this viewer's to do.</summary>
    public static IReadOnlyList<HandoverVerb> For(Handover handover, IReadOnlyList<Issue> issues, Viewer viewer, DateOnly today)
    {
        HandoverVerb Offer(string word, string verb, IReadOnlyList<Rule> rules, bool main = false) => new(word, $"/handovers/{handover.Id}/{verb}", rules, main);
        IReadOnlyList<HandoverVerb> chase = handover.WaitsUntil < today && handover.MayChase(viewer)
            ? [Offer("督办", "chase", handover.ObstaclesToChase(ChaseKind.Urge, viewer, today))] : [];
        return handover.Status switch
        {
            HandoverStatus.AwaitingReceipt when handover.IsAddressee(viewer) =>
                [.. chase, Offer("拒收", "refuse", handover.ObstaclesToReceive(viewer)), Offer("签收", "receive", handover.ObstaclesToReceive(viewer), true)],
            HandoverStatus.InHand or HandoverStatus.Returned when handover.IsSender(viewer) && handover.IsSettledUnanswered(issues) =>
                [Offer("办结", "finish", handover.ObstaclesToFinish(issues, viewer), true)],
            HandoverStatus.InHand or HandoverStatus.Returned when handover.IsAddressee(viewer) =>
                [.. chase, Offer("申请延期", "extension", handover.ObstaclesToAskExtension(viewer, today)), Offer("反馈", "answer", handover.ObstaclesToAnswer(issues, viewer), true)],
            HandoverStatus.InHand or HandoverStatus.Returned when handover.WaitingExtension is not null && handover.MayDecideExtension(viewer) =>
                [.. chase, Offer("审批延期", "extension/decide", handover.ObstaclesToDecideExtension(viewer), true)],
            HandoverStatus.Answered when handover.IsSender(viewer) =>
                [Offer(handover.Returns > 0 ? "再次退回" : "退回", "return", handover.ObstaclesToReturn(viewer)), Offer("办结", "finish", handover.ObstaclesToFinish(issues, viewer), true)],
            HandoverStatus.Refused when handover.IsSender(viewer) && handover.ReroutedToId is null => [Offer("改送", "reroute", handover.ObstaclesToReroute(viewer), true)],
            _ => chase,
        };
    }

    public static string NextStep(Handover handover, IReadOnlyList<Issue> issues) =>
        handover.IsSettledUnanswered(issues) ? "问题均已办结，不必再反馈。下一步：交办方办结。" : NextStep(handover.Status);

    public static string NextStep(HandoverStatus status) => status switch
    {
        HandoverStatus.AwaitingReceipt => "下一步：承办单位签收。",
        HandoverStatus.Refused => "承办单位已拒收，问题退回待交办，由交办方改送其他单位或者另行处理。",
        HandoverStatus.InHand => "下一步：承办单位制定措施、落实整改并反馈。",
        HandoverStatus.Answered => "下一步：交办方审核反馈；各问题销号后办结。",
        HandoverStatus.Returned => "下一步：承办单位补正后重新反馈。",
        HandoverStatus.Finished => "已办结。",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
