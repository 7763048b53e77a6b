using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Handovers;

/// <summary>交办: one letter to one responsible body for one or more issues; signed for, answered, reviewed.</summary>
public sealed partial class Handover : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int RequirementMaxLength = 1000;
    public const int AnswerMaxLength = 5000;
    public const int ReasonMaxLength = 500;

    /// <summary>交办签收 where no setting says otherwise.</summary>
    public static readonly DeadlineRule ReceiptRule = new(2, DeadlineUnit.WorkingDays);

    private Handover()
    {
    }

    public string Number { get; private init; } = "";

    /// <summary>The group whose issues it hands over; null when they come from several, or from a county.</summary>
    public Guid? GroupId { get; private init; }

    /// <summary>Jurisdiction of the addressee.</summary>
    public Guid JurisdictionId { get; private init; }

    public Guid AddresseeId { get; private init; }

    public HandoverStatus Status { get; private set; }

    public string Requirement { get; private init; } = "";

    /// <summary>The issues that it carried when it was issued, as the letter lists them; a refusal takes none away.</summary>
    public IReadOnlyList<Guid> IssueIds { get; private init; } = [];

    /// <summary>Their numbers, in the same order.</summary>
    public IReadOnlyList<string> IssueNumbers { get; private init; } = [];

    /// <summary>Everything that it tells of: its issues, the units where they were found, and the tasks under which.</summary>
    public IReadOnlyList<Guid> Concerns { get; private init; } = [];

    /// <summary>The answering period, counted from receipt.</summary>
    public DeadlineRule AnswerRule { get; private init; } = null!;

    public Deadline ReceiptDeadline { get; private init; } = null!;

    /// <summary>The answering day; known once signed for.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>The first promise; it stays in every figure.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    public Signature Issued { get; private init; } = null!;

    public Signature? Received { get; private set; }

    public string? RefusalReason { get; private set; }

    public string? Answer { get; private set; }

    public Signature? Answered { get; private set; }

    /// <summary>How often an answer was sent back.</summary>
    public int Returns { get; private set; }

    public Signature? Finished { get; private set; }

    public override string Label => Number;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    public static Handover Issue(
        string number, Organisation addressee, IReadOnlyList<Issue> issues, string requirement, DeadlineRule rule, WorkCalendar calendar, Viewer by, DateTimeOffset on,
        DeadlineRule? receipt = null) => Issue(number, addressee, issues, requirement, rule, calendar, by, on, receipt, null);

    /// <param name="refused">The letter whose place it takes.</param>
    private static Handover Issue(
        string number, Organisation addressee, IReadOnlyList<Issue> issues, string requirement, DeadlineRule rule, WorkCalendar calendar, Viewer by, DateTimeOffset on,
        DeadlineRule? receipt, Handover? refused)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToIssue(addressee, issues, rule, by, ChinaTime.DayOf(on)));
        var receiptDeadline = calendar.Apply(receipt ?? ReceiptRule, ChinaTime.DayOf(on));
        var groups = issues.Select(i => i.GroupId).Distinct().ToList();
        var handover = new Handover
        {
            Number = number,
            GroupId = groups.Count is 1 ? groups[0] : null,
            JurisdictionId = addressee.JurisdictionId,
            AddresseeId = addressee.Id,
            IssueIds = [.. issues.Select(i => i.Id)],
            Concerns = [.. issues.SelectMany(i => (Guid?[])[i.Id, i.OrganisationId, i.TaskId]).OfType<Guid>().Distinct()],
            IssueNumbers = [.. issues.Select(i => i.Number)],
            Requirement = Text.Required(requirement, "交办要求", RequirementMaxLength),
            AnswerRule = rule,
            ReceiptDeadline = receiptDeadline,
            FirstReceiptDueOn = refused?.FirstReceiptDueOn ?? receiptDeadline.DueOn,
            ReroutedFromId = refused?.Id,
            Issued = by.Sign(on),
        };
        foreach (var issue in issues)
        {
            issue.HandOver(handover, addressee, handover.Issued);
        }

        handover.Record(new HandoverIssued(handover.Issued, addressee.Name, issues.Count, rule, refused?.Number));
        return handover;
    }

    public static IReadOnlyList<Rule> ObstaclesToIssue(Organisation addressee, IReadOnlyList<Issue> issues, DeadlineRule rule, Viewer by, DateOnly day)
    {
        return
        [
            .. Obstacles.From(
                (issues.Count is 0, HandoverRules.NoIssues),
                (rule.Value is < 1 or > 366, HandoverRules.DeadlineRange),
                (!addressee.IsCommission && addressee.Kind is not OrganisationKind.InspectedUnit, HandoverRules.AddresseeKind),
                (addressee.From > day || addressee.Until <= day, HandoverRules.AddresseeClosed.With(addressee.Name))),
            .. issues.SelectMany(i => i.ObstaclesToDispose(by)).Distinct(),
            .. issues.Where(i => addressee.IsCommission ? i.JurisdictionId != addressee.JurisdictionId : i.OrganisationId != addressee.Id)
                .Select(i => HandoverRules.AddresseeForeign.With(i.Number, addressee.Name)),
        ];
    }

    public bool IsAddressee(Viewer by) => by.OrganisationId == AddresseeId && (by.IsLiaison || by.IsCounty);

    /// <summary>The side that handed over: the office, or the leader of the group whose issues these are.</summary>
    public bool IsSender(Viewer by) => by.IsOffice || by.Leads(GroupId) || (by.IsCounty && by.OrganisationId == Issued.OrganisationId);

    public IReadOnlyList<Rule> ObstaclesToReceive(Viewer by) => Obstacles.From(
        (!IsAddressee(by), HandoverRules.NotYours),
        (Status is not HandoverStatus.AwaitingReceipt, HandoverRules.NotAwaitingReceipt));

    public void Receive(IReadOnlyList<Issue> issues, WorkCalendar calendar, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToReceive(by), .. ObstaclesOfIssues(issues)]);
        Status = HandoverStatus.InHand;
        Received = by.Sign(on);
        Deadline = calendar.Apply(AnswerRule, ChinaTime.DayOf(on));
        FirstDueOn = Deadline.DueOn;
        foreach (var issue in issues)
        {
            issue.BeginRectification(Deadline, Received);
        }

        Record(new HandoverReceived(Received, Deadline));
    }

    public void Refuse(string reason, IReadOnlyList<Issue> issues, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToReceive(by), .. ObstaclesOfIssues(issues)]);
        RefusalReason = Text.Required(reason, "拒收理由", ReasonMaxLength);
        Status = HandoverStatus.Refused;
        var signature = by.Sign(on);
        foreach (var issue in issues)
        {
            issue.TakeBack(this, signature);
        }

        Record(new HandoverRefused(signature, RefusalReason));
    }

    public IReadOnlyList<Rule> ObstaclesToAnswer(IReadOnlyList<Issue> issues, Viewer by) =>
    [
        .. Obstacles.From(
            (!IsAddressee(by), HandoverRules.NotYours),
            (Status is not (HandoverStatus.InHand or HandoverStatus.Returned), HandoverRules.NotInHand)),
        .. ObstaclesOfIssues(issues),
        .. issues.Where(i => i.Measures.Count is 0 && i.Status is not IssueStatus.NotRecognised).Select(i => HandoverRules.IssueWithoutMeasure.With(i.Number)),
    ];

    public void Reply(string answer, IReadOnlyList<Issue> issues, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToAnswer(issues, by));
        Answer = Text.Required(answer, "反馈内容", AnswerMaxLength);
        Status = HandoverStatus.Answered;
        WaitingExtension?.Lapse();
        Answered = by.Sign(on);
        Record(new HandoverAnswered(Answered, Text.Shorten(Answer, 60)));
    }

    public IReadOnlyList<Rule> ObstaclesToReturn(Viewer by) => Obstacles.From(
        (!IsSender(by), HandoverRules.NotYours),
        (Status is not HandoverStatus.Answered, HandoverRules.NotAnswered));

    public void Return(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToReturn(by));
        var because = Text.Required(reason, "退回理由", ReasonMaxLength);
        Status = HandoverStatus.Returned;
        Returns++;
        Record(new HandoverReturned(by.Sign(on), because, Returns));
    }

    /// <summary>Nothing is left to be done about any of its issues, and nobody has answered: an answer would tell the sending side what it has concluded itself.</summary>
    public bool IsSettledUnanswered(IReadOnlyList<Issue> issues) =>
        Status is HandoverStatus.InHand or HandoverStatus.Returned && issues.Count > 0 && issues.All(i => IssueStatuses.Settled.Contains(i.Status));

    public IReadOnlyList<Rule> ObstaclesToFinish(IReadOnlyList<Issue> issues, Viewer by) =>
    [
        .. Obstacles.From(
            (!IsSender(by), HandoverRules.NotYours),
            (Status is not HandoverStatus.Answered && !IsSettledUnanswered(issues), HandoverRules.NotAnswered)),
        .. ObstaclesOfIssues(issues),
        .. issues.Where(i => !IssueStatuses.Settled.Contains(i.Status)).Select(i => HandoverRules.IssueOpen.With(i.Number)),
    ];

    public void Finish(IReadOnlyList<Issue> issues, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToFinish(issues, by));
        var answered = Status is HandoverStatus.Answered;
        Status = HandoverStatus.Finished;
        WaitingExtension?.Lapse();
        Finished = by.Sign(on);
        Record(new HandoverFinished(Finished, answered));
    }

    /// <summary>A letter moves the issues that it handed over, all of them and nobody else's: one left behind would wait for ever.</summary>
    private IReadOnlyList<Rule> ObstaclesOfIssues(IReadOnlyList<Issue> issues) => Obstacles.From(
        (issues.Any(i => i.HandoverId != Id) || !IssueIds.ToHashSet().SetEquals(issues.Select(i => i.Id)), HandoverRules.IssuesDiffer));
}
