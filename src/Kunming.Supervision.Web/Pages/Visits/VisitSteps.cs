using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.TagHelpers;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>A verb as a visit's page offers it.</summary>
public sealed record VisitVerb(string Page, string Word, IReadOnlyList<Rule> Rules, bool Main = false);

/// <summary>How far a visit has come, and which verbs this viewer has on it.</summary>
public static class VisitSteps
{
    public static IReadOnlyList<Step> Of(Visit visit) =>
    [
        new("登记检查", StepState.Done, $"{visit.Day:yyyy-MM-dd}"),
        Step("被检查单位确认", visit.Confirmed is not null, visit.Status is VisitStatus.OnSite, visit.Confirmed?.On, visit.Refusal is null ? null : "拒签"),
        Step("组内审定", visit.Approved is not null, visit.Status is VisitStatus.Confirmed, visit.Approved?.On, null),
    ];

    public static IReadOnlyList<VisitVerb> VerbsOf(Visit visit, int issues, Viewer by)
    {
        var confirm = visit.ObstaclesToConfirm(by);
        IReadOnlyList<VisitVerb> all = visit.Status switch
        {
            VisitStatus.OnSite => [new("Edit", "修改", confirm), new("Confirm", "确认记录", confirm, true)],
            VisitStatus.Confirmed when visit.NilSigned is null && issues is 0 =>
                [new("NilFinding", "零问题结果", visit.ObstaclesToNilFinding(by, issues), true), new("Approve", "组内审定", visit.ObstaclesToApprove(by, issues))],
            VisitStatus.Confirmed => [new("Approve", "组内审定", visit.ObstaclesToApprove(by, issues), true)],
            _ => [],
        };
        return [.. all.Where(v => !v.Rules.Contains(VisitRules.NotYours))];
    }

    private static Step Step(string word, bool done, bool now, DateTimeOffset? on, string? note) => new(
        word, done ? StepState.Done : now ? StepState.Now : StepState.Ahead,
        note ?? (on is { } at ? $"{ChinaTime.DayOf(at):yyyy-MM-dd}" : null));
}
