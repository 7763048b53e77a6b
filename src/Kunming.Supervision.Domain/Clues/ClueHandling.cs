using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Clues;

/// <summary>From registration to the end, all within the case office.</summary>
public sealed partial class Clue
{
    public IReadOnlyList<Rule> ObstaclesToRegister(Viewer by) => Obstacles.From(
        (!IsKeeper(by), ClueRules.NotYours),
        (Status is not ClueStatus.HandedIn, ClueRules.NotHandedIn));

    /// <summary>Gives it its number; the receipt, if it was referred from an issue, is for the side that handed it in.</summary>
    public ClueReceipt? Register(
        string number, ClueSource source, ClueClass @class, DateOnly receivedOn, ClueStatement statement, WorkCalendar calendar, ClueTerms terms, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
            [.. ObstaclesToRegister(by), .. Obstacles.From((receivedOn > ChinaTime.DayOf(on), ClueRules.ReceivedInFuture))]);
        var (person, post, problem) = (
            Text.Optional(statement.Person, "被反映人", PersonMaxLength), Text.Optional(statement.Post, "单位和职务", PostMaxLength),
            Text.Required(statement.Problem, "反映的主要问题", ProblemMaxLength));
        (Person, Post, Problem) = (person, post, problem);
        (Status, Number, Source, Class, ReceivedOn, Registered) = (ClueStatus.Registered, number, source, @class, receivedOn, by.Sign(on));
        Deadline = calendar.Apply(terms.Opinion, receivedOn);
        Record(new ClueRegistered(Registered, number, source, @class, receivedOn));
        return IssueId is { } issue ? new(issue, number, @class, on) : null;
    }

    public IReadOnlyList<Rule> ObstaclesToAssign(Viewer by) => Obstacles.From(
        (!IsKeeper(by), ClueRules.NotYours),
        (Status is not ClueStatus.Registered, ClueRules.NotAssignable));

    public void Assign(Guid undertakerId, string undertaker, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToAssign(by));
        (Status, UndertakerId) = (ClueStatus.Assigned, undertakerId);
        Record(new ClueAssigned(by.Sign(on), undertaker, Deadline!));
    }

    public IReadOnlyList<Rule> ObstaclesToPropose(Viewer by) => Obstacles.From(
        (!IsKeeper(by), ClueRules.NotYours),
        (Status is not ClueStatus.Assigned, ClueRules.NotAssigned));

    /// <param name="reviewOn">For 暂存待查: the day on which it is looked at again, within a year.</param>
    public void Propose(ClueDisposal disposal, string opinion, DateOnly? reviewOn, Viewer by, DateTimeOffset on)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToPropose(by),
            .. Obstacles.From((disposal is ClueDisposal.Shelving && (reviewOn is not { } day || day <= today || day > today.AddYears(1)), ClueRules.ShelvingNeedsDay)),
        ]);
        Opinion = Text.Required(opinion, "处置意见", OpinionMaxLength);
        (Status, Disposal, Proposed) = (ClueStatus.Proposed, disposal, by.Sign(on));
        ReviewOn = disposal is ClueDisposal.Shelving ? reviewOn : null;
        Record(new ClueDisposalProposed(Proposed, disposal));
    }

    public IReadOnlyList<Rule> ObstaclesToApprove(Viewer by) => Obstacles.From(
        (!IsKeeper(by), ClueRules.NotYours),
        (Status is not ClueStatus.Proposed, ClueRules.NotProposed),
        (Status is ClueStatus.Proposed && Proposed?.OfficerId == by.OfficerId, ClueRules.ProposerCannotApprove));

    public void SendBack(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        var because = Text.Required(reason, "理由", ReasonMaxLength);
        Status = ClueStatus.Assigned;
        Record(new ClueDisposalSentBack(by.Sign(on), because));
    }

    /// <summary>Enters the approval given on paper. Shelving and settling take effect with it; the others are then to begin.</summary>
    /// <param name="approvedBy">Who approved, with rank.</param>
    public void Approve(string approvedBy, DateOnly approvedOn, WorkCalendar calendar, ClueTerms terms, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToApprove(by),
            .. Obstacles.From(
                (approvedOn > ChinaTime.DayOf(on), ClueRules.ApprovedInFuture),
                (Proposed is { } proposed && approvedOn < ChinaTime.DayOf(proposed.On), ClueRules.ApprovedBeforeProposed)),
        ]);
        ApprovedBy = Text.Required(approvedBy, "批准人", ApproverMaxLength);
        (ApprovalDay, Approved) = (approvedOn, by.Sign(on));
        Record(new ClueDisposalApproved(Approved, Disposal!.Value, ApprovedBy, approvedOn));
        switch (Disposal)
        {
            case ClueDisposal.Shelving:
                (Status, Deadline) = (ClueStatus.Shelved, null);
                break;
            case ClueDisposal.Settling:
                End(ClueOutcome.Settled, Opinion!, 0, Approved);
                break;
            default:
                (Status, Deadline) = (ClueStatus.Approved, calendar.Apply(terms.Begin, approvedOn));
                break;
        }
    }

    public IReadOnlyList<Rule> ObstaclesToBegin(Viewer by) => Obstacles.From(
        (!IsKeeper(by), ClueRules.NotYours),
        (Status is not ClueStatus.Approved, ClueRules.NotApproved));

    /// <summary>The talk was held, the letter answered, or the verification begun: from that day the period runs.</summary>
    public void Begin(DateOnly begunOn, WorkCalendar calendar, ClueTerms terms, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToBegin(by),
            .. Obstacles.From((begunOn > ChinaTime.DayOf(on), ClueRules.BegunInFuture), (begunOn < ApprovalDay, ClueRules.BegunBeforeApproved)),
        ]);
        (Status, BegunOn) = (ClueStatus.InHand, begunOn);
        Deadline = calendar.Apply(terms.RuleOf(Disposal!.Value)!, begunOn);
        Record(new ClueBegun(by.Sign(on), begunOn, Deadline));
    }

    public IReadOnlyList<Rule> ObstaclesToConclude(Viewer by) => Obstacles.From(
        (!IsKeeper(by), ClueRules.NotYours),
        (Status is not ClueStatus.InHand, ClueRules.NotInHand));

    public void Conclude(ClueOutcome outcome, string result, int people, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToConclude(by), .. Obstacles.From((people is < 0 or > PeopleMost, ClueRules.PeopleRange))]);
        End(outcome, Text.Required(result, "办理结果", OutcomeMaxLength), people, by.Sign(on));
    }

    public IReadOnlyList<Rule> ObstaclesToTakeUp(Viewer by) => Obstacles.From(
        (!IsKeeper(by), ClueRules.NotYours),
        (Status is not ClueStatus.Shelved, ClueRules.NotShelved));

    /// <summary>A shelved clue comes back, on its day or earlier, for another disposal opinion, whose period begins anew.</summary>
    public void TakeUp(string reason, WorkCalendar calendar, ClueTerms terms, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToTakeUp(by));
        var because = Text.Required(reason, "理由", ReasonMaxLength);
        (Status, ReviewOn, Deadline) = (ClueStatus.Assigned, null, calendar.Apply(terms.Opinion, ChinaTime.DayOf(on)));
        Record(new ClueTakenUp(by.Sign(on), because));
    }

    public IReadOnlyList<Rule> ObstaclesToMarkDuplicate(Viewer by) => Obstacles.From(
        (!IsKeeper(by), ClueRules.NotYours),
        (Status is not (ClueStatus.Registered or ClueStatus.Assigned), ClueRules.NotDuplicable));

    /// <summary>Registered and kept, not dealt with twice.</summary>
    public void MarkDuplicate(Clue of, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToMarkDuplicate(by),
            .. Obstacles.From((of.Id == Id || of.CustodyId != CustodyId || of.Number is null || of.Status is ClueStatus.Duplicate, ClueRules.DuplicateOfItself)),
        ]);
        (Status, DuplicateOfId, Deadline) = (ClueStatus.Duplicate, of.Id, null);
        Record(new ClueFoundDuplicate(by.Sign(on), of.Label));
    }

    private void End(ClueOutcome outcome, string result, int people, Signature by)
    {
        (Status, Outcome, Result, People, Concluded) = (ClueStatus.Concluded, outcome, result, people, by);
        Record(new ClueConcluded(by, outcome, people));
    }
}
