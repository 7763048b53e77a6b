using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>回头看: on its day somebody looks whether an issue that was closed for the stage is still kept up. If it is not, it relapses.</summary>
public sealed partial class Issue
{
    /// <summary>The group that a draw let look again: from then on it sees the issue.</summary>
    public Guid? RecheckGroupId { get; private set; }

    public bool IsClosed => Status is IssueStatus.ClosedOut or IssueStatus.Sustained;

    // Without an event: before there is a result nothing of it may be read on the issue.
    internal void LetLookAgain(Guid groupId) => RecheckGroupId = groupId;

    internal void HeldAtRecheck(string finding, Signature by)
    {
        Rechecks++;
        Record(new IssueHeldAtRecheck(by, finding, Rechecks));
    }

    internal void RelapseAtRecheck(string finding, Signature by) => ComeBack(finding, by);

    public bool MayRecheck(Viewer by) => by.IsOffice || by.Leads(GroupId);

    public IReadOnlyList<Rule> ObstaclesToRecheck(Viewer by, DateOnly today) =>
    [
        .. Obstacles.From(
            (!MayRecheck(by), IssueRules.NotYours),
            (Status is not IssueStatus.Sustained, IssueRules.NotSustained),
            (RecheckOn > today, IssueRules.RecheckNotDue.With(RecheckOn))),
        .. ObstaclesOfPerson(by),
    ];

    /// <summary>Still kept up: looked at again on another day.</summary>
    public void KeepUp(string finding, DateOnly? recheckOn, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny([.. ObstaclesToRecheck(by, today), .. Obstacles.From((recheckOn is null || recheckOn <= today, IssueRules.SustainedNeedsRecheckDay))]);
        var text = Text.Required(finding, "回头看情况", ReasonMaxLength);
        RecheckOn = recheckOn;
        Rechecks++;
        Record(new IssueRechecked(by.Sign(on), text, recheckOn!.Value, Rechecks));
    }

    /// <summary>To end it for good is a conclusion, and conclusions are the office's, by another than who verified first.</summary>
    public IReadOnlyList<Rule> ObstaclesToEndKeepingUp(Viewer by, DateOnly today) =>
    [
        .. ObstaclesToRecheck(by, today),
        .. Obstacles.From(
            (!by.IsOffice, IssueRules.OnlyOfficeConcludes),
            (by.OfficerId == FirstVerified?.OfficerId, IssueRules.FirstVerifierCannotConclude)),
    ];

    /// <summary>Need not be kept up any longer: 已销号, and only a relapse opens it again.</summary>
    public void EndKeepingUp(string outcome, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToEndKeepingUp(by, ChinaTime.DayOf(on)));
        var text = Text.Required(outcome, "销号结论", Conclusion.OutcomeMaxLength);
        var signature = by.Sign(on);
        (Status, RecheckOn, Conclusion) = (IssueStatus.ClosedOut, null, Conclusion.By(signature, text));
        Record(new IssueKeptUpToTheEnd(signature, text));
    }
}
