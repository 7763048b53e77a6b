using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Domain.Tests.Walks;

/// <summary>The transitions as docs/states.md draws them, written down a second time so that the code cannot be its own judge.</summary>
internal static class Ways
{
    private static readonly IssueStatus[] Nowhere = [];

    public static readonly IReadOnlyDictionary<IssueStatus, IssueStatus[]> OfIssue = new Dictionary<IssueStatus, IssueStatus[]>
    {
        [IssueStatus.Registered] = [IssueStatus.UnderReview, IssueStatus.Recognised, IssueStatus.NotRecognised, IssueStatus.SplitUp, IssueStatus.Merged],
        [IssueStatus.UnderReview] = [IssueStatus.Recognised, IssueStatus.NotRecognised, IssueStatus.SplitUp, IssueStatus.Merged],
        [IssueStatus.Recognised] = [IssueStatus.HandedOver, IssueStatus.FixedOnSite, IssueStatus.ReferredAsClue, IssueStatus.Merged],
        [IssueStatus.NotRecognised] = Nowhere,
        [IssueStatus.ReferredAsClue] = Nowhere,
        [IssueStatus.SplitUp] = Nowhere,
        [IssueStatus.Merged] = Nowhere,
        [IssueStatus.HandedOver] = [IssueStatus.Rectifying, IssueStatus.Recognised],
        [IssueStatus.FixedOnSite] = [IssueStatus.CloseOutApplied],
        [IssueStatus.Rectifying] = [IssueStatus.CloseOutApplied, IssueStatus.NotRecognised],
        [IssueStatus.Returned] = [IssueStatus.CloseOutApplied, IssueStatus.NotRecognised],
        [IssueStatus.PartlyDone] = [IssueStatus.CloseOutApplied, IssueStatus.NotRecognised],
        [IssueStatus.Relapsed] = [IssueStatus.CloseOutApplied, IssueStatus.NotRecognised],
        [IssueStatus.CloseOutApplied] = [IssueStatus.FirstVerified, IssueStatus.Returned],
        [IssueStatus.FirstVerified] = [IssueStatus.ClosedOut, IssueStatus.Sustained, IssueStatus.PartlyDone, IssueStatus.Returned],
        [IssueStatus.ClosedOut] = [IssueStatus.Relapsed],
        [IssueStatus.Sustained] = [IssueStatus.Relapsed, IssueStatus.ClosedOut],
    };

    public static readonly IReadOnlyDictionary<HandoverStatus, HandoverStatus[]> OfHandover = new Dictionary<HandoverStatus, HandoverStatus[]>
    {
        [HandoverStatus.AwaitingReceipt] = [HandoverStatus.InHand, HandoverStatus.Refused],
        [HandoverStatus.Refused] = [],
        [HandoverStatus.InHand] = [HandoverStatus.Answered, HandoverStatus.Finished],
        [HandoverStatus.Answered] = [HandoverStatus.Returned, HandoverStatus.Finished],
        [HandoverStatus.Returned] = [HandoverStatus.Answered, HandoverStatus.Finished],
        [HandoverStatus.Finished] = [],
    };
}
