using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.HelpRequests;

/// <summary>What a group writes of its need.</summary>
/// <param name="Situation">情况.</param>
/// <param name="Wanted">请求协调的事项.</param>
/// <param name="OrganisationId">涉及单位; null when none is concerned.</param>
public sealed record HelpStatement(string Title, string Situation, string Wanted, Guid? OrganisationId);

/// <summary>需协调事项: a group asks the Party Conduct office for what it cannot settle itself; the office answers with a measure, and the group says whether it helped.</summary>
public sealed class HelpRequest : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int TitleMaxLength = 100;
    public const int TextMaxLength = 2000;
    public const int UndertakerMaxLength = 100;
    public const int ReasonMaxLength = 500;

    private HelpRequest()
    {
    }

    public string Number { get; private init; } = "";

    public string Title { get; private init; } = "";

    public string Situation { get; private init; } = "";

    public string Wanted { get; private init; } = "";

    public Guid? OrganisationId { get; private init; }

    public Guid GroupId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public HelpRequestStatus Status { get; private set; }

    /// <summary>First asked; stays when it is asked again.</summary>
    public Signature Asked { get; private init; } = null!;

    /// <summary>How often the group asked, the first time included.</summary>
    public int Times { get; private set; } = 1;

    /// <summary>Why the last answer did not help.</summary>
    public string? AgainReason { get; private set; }

    /// <summary>The last answer: what is done.</summary>
    public string? Measure { get; private set; }

    /// <summary>承办: who does it.</summary>
    public string? Undertaker { get; private set; }

    /// <summary>The day by which it is done.</summary>
    public DateOnly? DueOn { get; private set; }

    public Signature? Answered { get; private set; }

    /// <summary>What came of it, or why it was withdrawn.</summary>
    public string? Outcome { get; private set; }

    public Signature? Ended { get; private set; }

    public override string Label => Number;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    public static bool MayAsk(Viewer by, Guid groupId) => by.Seat is Seat.GroupOfficer && by.IsIn(groupId);

    /// <param name="jurisdictionId">The group's.</param>
    public static HelpRequest Ask(string number, HelpStatement statement, Guid groupId, Guid jurisdictionId, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((!MayAsk(by, groupId), HelpRequestRules.NotYours)));
        var request = new HelpRequest
        {
            Number = number,
            Title = Text.Required(statement.Title, "事项", TitleMaxLength),
            Situation = Text.Required(statement.Situation, "情况", TextMaxLength),
            Wanted = Text.Required(statement.Wanted, "请求协调的内容", TextMaxLength),
            OrganisationId = statement.OrganisationId,
            GroupId = groupId,
            JurisdictionId = jurisdictionId,
            Asked = by.Sign(on),
        };
        request.Record(new HelpAsked(request.Asked, request.Title));
        return request;
    }

    public IReadOnlyList<Rule> ObstaclesToAnswer(Viewer by) => Obstacles.From(
        (!by.IsOffice, HelpRequestRules.NotYours),
        (Status is not HelpRequestStatus.Asked, HelpRequestRules.NotAsked));

    /// <param name="dueOn">The day by which the measure is done.</param>
    public void Answer(string measure, string undertaker, DateOnly dueOn, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToAnswer(by), .. Obstacles.From((dueOn < ChinaTime.DayOf(on), HelpRequestRules.DueInPast))]);
        var (said, who) = (Text.Required(measure, "协调措施", TextMaxLength), Text.Required(undertaker, "承办", UndertakerMaxLength));
        (Status, Measure, Undertaker, DueOn, Answered) = (HelpRequestStatus.Answered, said, who, dueOn, by.Sign(on));
        Record(new HelpAnswered(Answered, Title, said, who, dueOn));
    }

    public IReadOnlyList<Rule> ObstaclesToReply(Viewer by) => Obstacles.From(
        (!MayAsk(by, GroupId), HelpRequestRules.NotYours),
        (Status is not HelpRequestStatus.Answered, HelpRequestRules.NotAnswered));

    /// <summary>The measure helped.</summary>
    public void Settle(string outcome, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToReply(by));
        Outcome = Text.Required(outcome, "结果", ReasonMaxLength);
        (Status, Ended) = (HelpRequestStatus.Settled, by.Sign(on));
        Record(new HelpSettled(Ended, Title, Outcome));
    }

    /// <summary>It did not; the office answers anew.</summary>
    public void AskAgain(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToReply(by));
        AgainReason = Text.Required(reason, "没有解决的情况", ReasonMaxLength);
        (Status, Times) = (HelpRequestStatus.Asked, Times + 1);
        Record(new HelpAskedAgain(by.Sign(on), Title, AgainReason, Times));
    }

    public IReadOnlyList<Rule> ObstaclesToWithdraw(Viewer by) => Obstacles.From(
        (!MayAsk(by, GroupId), HelpRequestRules.NotYours),
        (Status is not HelpRequestStatus.Asked, HelpRequestRules.NotAsked));

    public void Withdraw(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToWithdraw(by));
        Outcome = Text.Required(reason, "撤回理由", ReasonMaxLength);
        (Status, Ended) = (HelpRequestStatus.Withdrawn, by.Sign(on));
        Record(new HelpWithdrawn(Ended, Outcome));
    }
}
