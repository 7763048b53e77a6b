namespace Kunming.Supervision.Domain.Issues;

/// <summary>What each event makes of an issue, so that its history tells where it stood at any moment.</summary>
public static class IssueCourse
{
    /// <summary>Events that change the state, with the state after them; all other events leave it as it is.</summary>
    public static readonly IReadOnlyDictionary<string, IssueStatus> StatusAfter = new Dictionary<string, IssueStatus>(StringComparer.Ordinal)
    {
        [nameof(IssueRegistered)] = IssueStatus.Registered,
        [nameof(IssueSubmittedForReview)] = IssueStatus.UnderReview,
        [nameof(IssueRecognised)] = IssueStatus.Recognised,
        [nameof(IssueNotRecognised)] = IssueStatus.NotRecognised,
        [nameof(IssueSplitOff)] = IssueStatus.Registered,
        [nameof(IssueSplitUp)] = IssueStatus.SplitUp,
        [nameof(IssueMerged)] = IssueStatus.Merged,
        [nameof(IssueFixedOnSite)] = IssueStatus.FixedOnSite,
        [nameof(IssueReferredAsClue)] = IssueStatus.ReferredAsClue,
        [nameof(IssueHandedOver)] = IssueStatus.HandedOver,
        [nameof(IssueHandoverRefused)] = IssueStatus.Recognised,
        [nameof(IssueRectificationBegun)] = IssueStatus.Rectifying,
        [nameof(IssueObjectionUpheld)] = IssueStatus.NotRecognised,
        [nameof(IssueCloseOutApplied)] = IssueStatus.CloseOutApplied,
        [nameof(IssueFirstVerified)] = IssueStatus.FirstVerified,
        [nameof(IssueReturned)] = IssueStatus.Returned,
        [nameof(IssuePartlyDone)] = IssueStatus.PartlyDone,
        [nameof(IssueSustained)] = IssueStatus.Sustained,
        [nameof(IssueKeptUpToTheEnd)] = IssueStatus.ClosedOut,
        [nameof(IssueClosedOut)] = IssueStatus.ClosedOut,
        [nameof(IssueRelapsed)] = IssueStatus.Relapsed,
    };

    /// <summary>The events after which it stands there.</summary>
    public static IReadOnlyList<string> EventsTo(params IReadOnlyList<IssueStatus> statuses) => [.. StatusAfter.Where(s => statuses.Contains(s.Value)).Select(s => s.Key)];
}
