using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Clues;

/// <summary>What the handing side, or the case office itself, writes down of a matter.</summary>
/// <param name="Person">被反映人; null when nobody is named.</param>
/// <param name="Post">单位和职务.</param>
/// <param name="Problem">反映的主要问题.</param>
public sealed record ClueStatement(string? Person, string? Post, string Problem);

/// <summary>
/// 问题线索: its own custody line with numbers of its own, kept by the case office alone. To everybody else it does not exist; the side that handed
/// it in gets back its number and class, see <see cref="ClueReceipt"/>. Its verbs after registration are in <c>ClueHandling.cs</c>.
/// </summary>
public sealed partial class Clue : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int PersonMaxLength = 100;
    public const int PostMaxLength = 200;
    public const int ProblemMaxLength = 4000;
    public const int OpinionMaxLength = 2000;
    public const int ApproverMaxLength = 60;
    public const int ReasonMaxLength = 500;
    public const int OutcomeMaxLength = 4000;
    public const int PeopleMost = 10_000;

    private Clue()
    {
    }

    /// <summary>Given at registration; until then there is none.</summary>
    public string? Number { get; private set; }

    /// <summary>The issue from which it was referred; null when it came another way.</summary>
    public Guid? IssueId { get; private init; }

    /// <summary>The unit concerned, where the directory has it.</summary>
    public Guid? OrganisationId { get; private init; }

    /// <summary>The jurisdiction whose case office keeps it.</summary>
    public Guid CustodyId { get; private init; }

    public ClueStatus Status { get; private set; }

    public ClueSource? Source { get; private set; }

    public ClueClass? Class { get; private set; }

    public string? Person { get; private set; }

    public string? Post { get; private set; }

    public string Problem { get; private set; } = "";

    /// <summary>Who handed it in, or entered it.</summary>
    public Signature Handed { get; private init; } = null!;

    /// <summary>收到时间, from which the period for the disposal opinion runs.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    public Signature? Registered { get; private set; }

    /// <summary>承办部门.</summary>
    public Guid? UndertakerId { get; private set; }

    public ClueDisposal? Disposal { get; private set; }

    public string? Opinion { get; private set; }

    public Signature? Proposed { get; private set; }

    /// <summary>Who approved it on paper, with rank; the signature is that of who entered it.</summary>
    public string? ApprovedBy { get; private set; }

    public DateOnly? ApprovalDay { get; private set; }

    public Signature? Approved { get; private set; }

    public DateOnly? BegunOn { get; private set; }

    /// <summary>The promise in force: opinion, beginning or conclusion, whichever is next.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>The day on which a shelved clue is looked at again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    public Guid? DuplicateOfId { get; private set; }

    public ClueOutcome? Outcome { get; private set; }

    public string? Result { get; private set; }

    /// <summary>处理人数.</summary>
    public int People { get; private set; }

    public Signature? Concluded { get; private set; }

    public override string Label => Number ?? "待登记线索";

    public bool IsOverdue(DateOnly today) => ClueNames.Open.Contains(Status) && Deadline?.DueOn < today;

    /// <summary>Hands a recognised issue to the case office: the issue shows from then on only that it was referred, all else goes with the clue.</summary>
    /// <param name="custodyId">The jurisdiction whose case office takes it; null when the directory has none.</param>
    public static Clue HandIn(Issue issue, ClueStatement statement, Guid? custodyId, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. issue.ObstaclesToDispose(by), .. Obstacles.From((custodyId is null, ClueRules.NoCaseOffice))]);
        var clue = Write(statement, custodyId!.Value, issue.OrganisationId, issue.Id, by, on);
        issue.ReferAsClue(clue.Handed);
        return clue;
    }

    /// <summary>A matter that reached the case office another way.</summary>
    public static Clue Enter(ClueStatement statement, Guid? organisationId, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((!MayKeep(by), ClueRules.NotYours)));
        return Write(statement, by.JurisdictionId, organisationId, null, by, on);
    }

    public static bool MayKeep(Viewer by) => by.Seat is Seat.CaseOffice;

    public bool IsKeeper(Viewer by) => MayKeep(by) && by.JurisdictionId == CustodyId;

    private static Clue Write(ClueStatement statement, Guid custodyId, Guid? organisationId, Guid? issueId, Viewer by, DateTimeOffset on)
    {
        var clue = new Clue
        {
            IssueId = issueId,
            OrganisationId = organisationId,
            CustodyId = custodyId,
            Status = ClueStatus.HandedIn,
            Person = Text.Optional(statement.Person, "被反映人", PersonMaxLength),
            Post = Text.Optional(statement.Post, "单位和职务", PostMaxLength),
            Problem = Text.Required(statement.Problem, "反映的主要问题", ProblemMaxLength),
            Handed = by.Sign(on),
        };
        clue.Record(new ClueHandedIn(clue.Handed));
        return clue;
    }
}

/// <summary>What the side that handed in a matter gets back, and nothing more: the number, the class, and when.</summary>
public sealed class ClueReceipt
{
    private ClueReceipt()
    {
    }

    internal ClueReceipt(Guid issueId, string number, ClueClass @class, DateTimeOffset on) => (IssueId, Number, Class, On) = (issueId, number, @class, on);

    public Guid IssueId { get; private init; }

    public string Number { get; private init; } = "";

    public ClueClass Class { get; private init; }

    public DateTimeOffset On { get; private init; }
}
