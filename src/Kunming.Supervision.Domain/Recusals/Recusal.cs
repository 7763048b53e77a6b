using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;

namespace Kunming.Supervision.Domain.Recusals;

/// <summary>回避: an officer keeps out of a unit, a task or an issue, and sees nothing of it while the decision holds.</summary>
public sealed class Recusal : Aggregate
{
    public const int MatterMaxLength = 200;
    public const int ReasonMaxLength = 500;

    private Recusal()
    {
    }

    public Guid OfficerId { get; private init; }

    /// <summary>The officer's name when it was declared.</summary>
    public string Officer { get; private init; } = "";

    /// <summary>The group in which the officer serves, whose leader may decide; null when there is none.</summary>
    public Guid? GroupId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public RecusalKind Kind { get; private init; }

    public MatterKind MatterKind { get; private init; }

    /// <summary>Id of the unit, the task or the issue.</summary>
    public Guid MatterId { get; private init; }

    /// <summary>Name or number of the matter when it was declared.</summary>
    public string Matter { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public RecusalStatus Status { get; private set; }

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer holds; null when it holds until it is lifted.</summary>
    public DateOnly? Until { get; private init; }

    public Signature Declared { get; private init; } = null!;

    public Signature? Decided { get; private set; }

    public string? Opinion { get; private set; }

    public Signature? Lifted { get; private set; }

    public string? LiftReason { get; private set; }

    public override string Label => $"{Officer}的回避";

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    /// <summary>
    /// Asked for by the officer, it waits for a decision; ordered by the office or by the leader of the officer's group, it is decided at once.
    /// </summary>
    /// <param name="groupId">The group in which the officer serves.</param>
    public static Recusal Declare(Officer officer, RecusalMatter matter, Guid? groupId, string reason, DateOnly from, DateOnly? until, Viewer by, DateTimeOffset on)
    {
        var own = officer.Id == by.OfficerId;
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (own ? !MayDeclare(by) : !MayDecideFor(groupId, by), RecusalRules.NotYours),
            (from < ChinaTime.DayOf(on), RecusalRules.InPast),
            (until <= from, RecusalRules.EndsBeforeStart)));
        var recusal = new Recusal
        {
            OfficerId = officer.Id,
            Officer = officer.Name,
            GroupId = groupId,
            JurisdictionId = by.JurisdictionId,
            Kind = own ? RecusalKind.OwnRequest : RecusalKind.Ordered,
            MatterKind = matter.Kind,
            MatterId = matter.Id,
            Matter = Text.Required(matter.Name, "回避事项", MatterMaxLength),
            Reason = Text.Required(reason, "回避理由", ReasonMaxLength),
            From = from,
            Until = until,
            Declared = by.Sign(on),
        };
        recusal.Record(new RecusalDeclared(recusal.Declared, recusal.Kind, recusal.MatterKind, recusal.Matter, from, until));
        if (!own)
        {
            recusal.Settle(RecusalStatus.InForce, null, recusal.Declared);
        }

        return recusal;
    }

    public IReadOnlyList<Rule> ObstaclesToDecide(Viewer by) => Obstacles.From(
        (!MayDecide(by), RecusalRules.NotYours),
        (by.OfficerId == OfficerId, RecusalRules.Own),
        (Status is not RecusalStatus.Declared, RecusalRules.NotDeclared));

    /// <param name="agreed">It holds; otherwise the officer goes on.</param>
    public void Decide(bool agreed, string opinion, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        var said = Text.Required(opinion, "决定意见", ReasonMaxLength);
        Settle(agreed ? RecusalStatus.InForce : RecusalStatus.Declined, said, by.Sign(on));
    }

    public IReadOnlyList<Rule> ObstaclesToLift(Viewer by) => Obstacles.From(
        (!MayDecide(by), RecusalRules.NotYours),
        (by.OfficerId == OfficerId, RecusalRules.Own),
        (Status is not RecusalStatus.InForce, RecusalRules.NotInForce));

    public void Lift(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToLift(by));
        LiftReason = Text.Required(reason, "解除理由", ReasonMaxLength);
        Status = RecusalStatus.Lifted;
        Lifted = by.Sign(on);
        Record(new RecusalLifted(Lifted, LiftReason));
    }

    /// <summary>Whoever takes part in the work may ask to keep out of a part of it.</summary>
    public static bool MayDeclare(Viewer by) => Seats.Supervise(by.Seat);

    /// <summary>The office for everybody, a leader for those who serve in the own group.</summary>
    public static bool MayDecideFor(Guid? groupId, Viewer by) => by.IsOffice || by.Leads(groupId);

    public bool MayDecide(Viewer by) => MayDecideFor(GroupId, by);

    private void Settle(RecusalStatus status, string? opinion, Signature by)
    {
        (Status, Opinion, Decided) = (status, opinion, by);
        Record(new RecusalDecided(by, status, opinion));
    }
}

/// <summary>What somebody keeps out of.</summary>
/// <param name="Name">The unit's name, the task's or the number.</param>
public sealed record RecusalMatter(MatterKind Kind, Guid Id, string Name);
