using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Settings;

namespace Kunming.Supervision.Web.Pages.Issues.List;

/// <summary>A saved question to the list. <paramref name="Counted"/>: its number is cheap to tell and worth telling.</summary>
public sealed record IssueView(string Key, string Word, bool Counted, Func<IQueryable<Issue>, Viewer, DateOnly, SettingBook, IQueryable<Issue>> Narrow)
{
    public const string Default = "open";

    private static readonly IssueView Open = new(Default, "全部未销号", false, (issues, _, _, _) => issues.Open());
    private static readonly IssueView Overdue = new("overdue", "逾期", true, (issues, _, today, _) => issues.OverdueOn(today));
    private static readonly IssueView Sustained = new("sustained", "长期坚持", false, (issues, _, _, _) => issues.Where(i => i.Status == IssueStatus.Sustained));
    private static readonly IssueView Relapsed = new("relapsed", "反弹", false, (issues, _, _, _) => issues.Where(i => i.Relapses > 0));
    private static readonly IssueView Found = new("found", "发现问题", false, (issues, _, _, _) => issues.Where(i => !IssueStatuses.CountedElsewhere.Contains(i.Status))) { Offered = false };
    private static readonly IssueView All = new("all", "全部", false, (issues, _, _, _) => issues);

    private static readonly IssueView ToReview = new("review", "待我审核", true, (issues, viewer, _, _) =>
        issues.Where(i => i.Status == IssueStatus.UnderReview && i.GroupId != null && viewer.LedGroups.Contains(i.GroupId.Value)));

    private static readonly IssueView OwnToReview = new("review", "待我审核", true, (issues, viewer, _, _) =>
        issues.Where(i => i.Status == IssueStatus.UnderReview && i.GroupId == null && i.JurisdictionId == viewer.JurisdictionId));

    private static readonly IssueView ToVerify = new("verify", "待我初审", true, (issues, viewer, _, _) =>
        issues.Where(i => !i.OfficeVerifiesFirst && i.Status == IssueStatus.CloseOutApplied && ((i.GroupId != null && viewer.Groups.Contains(i.GroupId.Value))
            || (viewer.Seat == Seat.CountyOfficer && i.GroupId == null && i.JurisdictionId == viewer.JurisdictionId))));

    private static readonly IssueView ToVerifyForCounty = new("verify", "待我初审", true, (issues, viewer, _, _) => issues.OfficeFirst(viewer));

    private static readonly IssueView ToRecheck = new(IssueList.Recheck, "待回头看", true, (issues, viewer, today, book) =>
        (viewer.IsOffice ? issues : issues.Where(i => i.GroupId != null && viewer.LedGroups.Contains(i.GroupId.Value))).RecheckBy(today.AddDays(book.RuleOf(DeadlineRules.RecheckNotice).Value)));

    private static readonly IssueView ToConclude = new("conclude", "待我复核", true, (issues, _, _, _) => issues.Where(i => i.Status == IssueStatus.FirstVerified));

    private static readonly IssueView ToRectify = new("rectify", "待我整改", true, (issues, viewer, _, _) =>
        issues.Where(i => i.RectifierId == viewer.OrganisationId && IssueStatuses.InRectification.Contains(i.Status)));

    private static readonly IssueView AskingForTime = new("extension", "延期待批", true, (issues, _, _, _) => issues.AskingForTime());

    /// <summary>Does it stand among the views? One that does not is where a figure leads whose rows no other view holds alone.</summary>
    public bool Offered { get; init; } = true;

    /// <summary>The views that make sense to a seat.</summary>
    public static IReadOnlyList<IssueView> For(Viewer viewer) =>
    [
        Open,
        Overdue,
        .. viewer.Seat switch
        {
            Seat.PartyConductOffice => [ToVerifyForCounty, ToConclude, ToRecheck],
            Seat.GroupOfficer when viewer.LedGroups.Count > 0 => [ToReview, ToVerify, ToRecheck],
            Seat.GroupOfficer => [ToVerify],
            Seat.CountyOfficer => [OwnToReview, ToVerify, ToRectify],
            Seat.Liaison => [ToRectify],
            _ => Array.Empty<IssueView>(),
        },
        AskingForTime,
        Sustained,
        Relapsed,
        All,
        Found,
    ];
}
