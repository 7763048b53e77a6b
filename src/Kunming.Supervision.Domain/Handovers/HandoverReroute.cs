using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Handovers;

/// <summary>改送: what one body refused goes to another, under a number of its own that names the first; the promises made before are not forgotten.</summary>
public sealed partial class Handover
{
    /// <summary>The refused letter whose issues this one carries on.</summary>
    public Guid? ReroutedFromId { get; private init; }

    /// <summary>The letter that took the place of this refused one.</summary>
    public Guid? ReroutedToId { get; private set; }

    /// <summary>首次签收期限: the day by which the first of these letters was to be signed for; it stays in every figure.</summary>
    public DateOnly FirstReceiptDueOn { get; private init; }

    /// <summary>Whoever could have sent it.</summary>
    public IReadOnlyList<Rule> ObstaclesToReroute(Viewer by) => Obstacles.From(
        (!IsSender(by), HandoverRules.NotYours),
        (Status is not HandoverStatus.Refused, HandoverRules.NotRefused),
        (ReroutedToId is not null, HandoverRules.ReroutedBefore));

    /// <summary>Issues the letter that takes the place of this refused one.</summary>
    /// <param name="issues">Of its issues those that still wait; what was disposed of otherwise meanwhile is left out.</param>
    public Handover Reroute(
        string number, Organisation addressee, IReadOnlyList<Issue> issues, string requirement, DeadlineRule rule, WorkCalendar calendar, Viewer by, DateTimeOffset on,
        DeadlineRule? receipt = null)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToReroute(by),
            .. Obstacles.From(
                (issues.Any(i => !IssueIds.Contains(i.Id)), HandoverRules.IssuesDiffer),
                (addressee.Id == AddresseeId, HandoverRules.SameAddressee.With(addressee.Name))),
        ]);
        var next = Issue(number, addressee, issues, requirement, rule, calendar, by, on, receipt, this);
        ReroutedToId = next.Id;
        Record(new HandoverRerouted(next.Issued, number, addressee.Name));
        return next;
    }
}
