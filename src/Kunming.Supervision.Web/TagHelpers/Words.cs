using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>A value's Chinese word and the colour of its tag (<c>green</c>, <c>amber</c>, <c>red</c>, <c>blue</c>, <c>grey</c>).</summary>
public sealed record Word(string Text, string Tone = "grey");

/// <summary>The screen words of the domain's enumerations: the text is the domain's, the colour is decided here. A value without a word is a bug, and a test finds it.</summary>
public static class Words
{
    private static readonly Dictionary<Enum, string> Tones = new()
    {
        [IssueStatus.UnderReview] = "blue",
        [IssueStatus.CloseOutApplied] = "blue",
        [IssueStatus.FirstVerified] = "blue",
        [IssueStatus.Returned] = "red",
        [IssueStatus.Relapsed] = "red",
        [IssueStatus.PartlyDone] = "amber",
        [IssueStatus.ClosedOut] = "green",
        [MeasureStatus.Completed] = "green",
        [MeasureStatus.Blocked] = "red",
        [HandoverStatus.AwaitingReceipt] = "blue",
        [HandoverStatus.Answered] = "blue",
        [HandoverStatus.Refused] = "red",
        [HandoverStatus.Returned] = "red",
        [HandoverStatus.Finished] = "green",
        [SupervisionTaskStatus.AwaitingApproval] = "blue",
        [SupervisionTaskStatus.Approved] = "blue",
        [SupervisionTaskStatus.Reported] = "blue",
        [SupervisionTaskStatus.Finished] = "green",
        [VisitStatus.Confirmed] = "blue",
        [VisitStatus.Approved] = "green",
        [ReportStatus.Sent] = "blue",
        [ReportStatus.Returned] = "red",
        [ReportStatus.Accepted] = "green",
        [ReportStatus.Approved] = "green",
        [ReportStatus.Circulated] = "green",
    };

    public static string Of(Enum value) => value switch
    {
        IssueStatus v => IssueStatuses.NameOf(v),
        MeasureStatus v => MeasureStatuses.NameOf(v),
        HandoverStatus v => HandoverStatuses.NameOf(v),
        SupervisionTaskStatus v => SupervisionTaskNames.NameOf(v),
        TaskOrigin v => SupervisionTaskNames.NameOf(v),
        TaskMethod v => SupervisionTaskNames.NameOf(v),
        VisitStatus v => VisitNames.NameOf(v),
        VisitMethods v => VisitNames.NameOf(v),
        ReportStatus v => ReportStatuses.NameOf(v),
        MeetingKind v => MeetingNames.NameOf(v),
        LedgerKind v => LedgerKinds.NameOf(v),
        OrganisationKind v => OrganisationKinds.NameOf(v),
        Seat v => Seats.NameOf(v),
        DeadlineUnit.Days => "日",
        DeadlineUnit.WorkingDays => "工作日",
        DeadlineUnit.Months => "月",
        _ => throw new InvalidOperationException($"{value.GetType().Name}.{value} has no word in {nameof(Words)}."),
    };

    /// <exception cref="InvalidOperationException">The value has no word yet.</exception>
    public static Word For(Enum value) => new(Of(value), Tones.GetValueOrDefault(value, "grey"));

    /// <summary>The choices of a selection, in the order of declaration.</summary>
    public static IEnumerable<SelectListItem> Items(Type enumeration) =>
        Enum.GetValues(enumeration).Cast<Enum>().Select(v => new SelectListItem(Of(v), v.ToString()));

    public static IEnumerable<SelectListItem> Items<TEnum>()
        where TEnum : struct, Enum => Items(typeof(TEnum));
}
