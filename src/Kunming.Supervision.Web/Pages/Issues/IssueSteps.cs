using System.Globalization;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.TagHelpers;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>How far an issue has come, in the words of its way.</summary>
public static class IssueSteps
{
    /// <param name="handedOver">When the letter was issued that carries it now.</param>
    public static IReadOnlyList<Step> Of(Issue issue, DateTimeOffset? handedOver)
    {
        (string Word, DateOnly? Day)[] way = issue.Status switch
        {
            IssueStatus.NotRecognised => [Registered(issue), ("不予认定", null)],
            IssueStatus.SplitUp => [Registered(issue), ("已拆分", null)],
            IssueStatus.Merged => [Registered(issue), ("已并入", null)],
            IssueStatus.ReferredAsClue => [Registered(issue), Recognised(issue), ("已移交线索", null)],
            _ when issue.HandoverId is null && issue.Status is not (IssueStatus.Registered or IssueStatus.UnderReview or IssueStatus.Recognised) =>
                [Registered(issue), Recognised(issue), ("现场立改", null), .. Closing(issue)],
            _ => [Registered(issue), Recognised(issue), ("交办", DayOf(handedOver)), ("签收", issue.HandoverId is null ? null : issue.Deadline?.From), ("整改", null), .. Closing(issue)],
        };
        var now = Array.FindIndex(way, step => step.Word == Now(issue.Status));
        return [.. way.Select((step, i) => new Step(step.Word, i < now || now < 0 ? StepState.Done : i == now ? StepState.Now : StepState.Ahead,
            (i <= now || now < 0) && step.Day is { } day ? day.ToString("MM-dd", CultureInfo.InvariantCulture) : null))];
    }

    private static (string, DateOnly?) Registered(Issue issue) => ("登记", DayOf(issue.Registered.On));

    private static (string, DateOnly?) Recognised(Issue issue) => ("认定", DayOf(issue.Recognised?.On));

    private static (string, DateOnly?)[] Closing(Issue issue) =>
        [("申请销号", DayOf(issue.Applied?.On)), ("初审", DayOf(issue.FirstVerified?.On)), ("复核销号", DayOf(issue.Conclusion?.On))];

    /// <summary>The step that waits; null when all are done.</summary>
    private static string? Now(IssueStatus status) => status switch
    {
        IssueStatus.Registered or IssueStatus.UnderReview => "认定",
        IssueStatus.Recognised => "交办",
        IssueStatus.HandedOver => "签收",
        IssueStatus.FixedOnSite => "申请销号",
        IssueStatus.CloseOutApplied => "初审",
        IssueStatus.FirstVerified => "复核销号",
        IssueStatus.Rectifying or IssueStatus.Returned or IssueStatus.PartlyDone or IssueStatus.Relapsed => "整改",
        _ => null,
    };

    private static DateOnly? DayOf(DateTimeOffset? on) => on is { } known ? ChinaTime.DayOf(known) : null;
}
