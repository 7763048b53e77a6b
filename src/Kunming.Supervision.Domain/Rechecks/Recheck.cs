using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Rechecks;

public sealed record RecheckAssigned(Signature By, string Group) : DomainEvent(By)
{
    public override string Summary => $"抽中回头看，交{Group}";
}

public sealed record RecheckRecorded(Signature By, RecheckStatus Result, string Finding) : DomainEvent(By)
{
    public override string Summary => $"回头看结果：{RecheckStatuses.NameOf(Result)}，{Finding}";
}

/// <summary>
/// 回头看: one drawn issue, looked at again by a group that did not find it. Nothing of it is on the issue before there is a result, so that the unit does
/// not learn that somebody comes.
/// </summary>
public sealed partial class Recheck : Aggregate
{
    private Recheck()
    {
    }

    public Guid DrawId { get; private init; }

    public int QuarterKey { get; private init; }

    /// <summary>Its place in the draw, from 1.</summary>
    public int Order { get; private init; }

    public Guid IssueId { get; private init; }

    public string IssueNumber { get; private init; } = "";

    public Guid OrganisationId { get; private init; }

    /// <summary>Of the issue; whoever keeps out of it keeps out of this.</summary>
    public Guid? RectifierId { get; private init; }

    public Guid? TaskId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    /// <summary>The group that looks.</summary>
    public Guid GroupId { get; private init; }

    /// <summary>SHA-256 of seed and number.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The end of the quarter after the one that was drawn from.</summary>
    public DateOnly DueOn { get; private init; }

    public RecheckStatus Status { get; private set; }

    /// <summary>What was seen, by whom, when.</summary>
    public Conclusion? Result { get; private set; }

    public override string Label => IssueNumber;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    internal static Recheck Assign(RecheckDraw draw, int order, Issue issue, string key, UnitGroup group, Signature by)
    {
        var recheck = new Recheck
        {
            DrawId = draw.Id,
            QuarterKey = draw.QuarterKey,
            Order = order,
            IssueId = issue.Id,
            IssueNumber = issue.Number,
            OrganisationId = issue.OrganisationId,
            RectifierId = issue.RectifierId,
            TaskId = issue.TaskId,
            JurisdictionId = issue.JurisdictionId,
            GroupId = group.Id,
            Key = key,
            DueOn = draw.Quarter.Next.End,
        };
        issue.LetLookAgain(group.Id);
        recheck.Record(new RecheckAssigned(by, group.Name));
        return recheck;
    }

    public IReadOnlyList<Rule> ObstaclesToRecord(Issue issue, Viewer by) =>
    [
        .. Obstacles.From(
            (!by.IsIn(GroupId), RecheckRules.NotYours),
            (Status is not RecheckStatus.Assigned, RecheckRules.AlreadyDone),
            (issue.Id != IssueId, RecheckRules.OtherIssue),
            (by.OrganisationId == issue.RectifierId || by.OrganisationId == issue.OrganisationId, IssueRules.RectifiedUnitCannotVerify)),
    ];

    public IReadOnlyList<Rule> ObstaclesToHold(Issue issue, Viewer by) =>
        [.. ObstaclesToRecord(issue, by), .. Obstacles.From((!issue.IsClosed, RecheckRules.NotClosed))];

    /// <summary>巩固: what was put right has stayed right.</summary>
    public void Hold(string finding, Issue issue, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToHold(issue, by));
        End(RecheckStatus.Held, finding, by, on);
        issue.HeldAtRecheck(Result!.Outcome, by.Sign(on));
    }

    /// <summary>反弹: the issue comes back under its old number, and that is counted; once, if somebody else has reopened it meanwhile.</summary>
    public void Relapse(string finding, Issue issue, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRecord(issue, by));
        End(RecheckStatus.Relapsed, finding, by, on);
        if (issue.IsClosed)
        {
            issue.RelapseAtRecheck(Result!.Outcome, by.Sign(on));
        }
    }

    private void End(RecheckStatus status, string finding, Viewer by, DateTimeOffset on)
    {
        var text = Text.Required(finding, "回头看情况", Conclusion.OutcomeMaxLength);
        (Status, Result) = (status, Conclusion.By(by.Sign(on), text));
        Record(new RecheckRecorded(by.Sign(on), status, text));
    }
}
