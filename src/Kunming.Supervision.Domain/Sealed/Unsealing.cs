using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Sealed;

/// <summary>
/// 启封: what the group's people see of a sealed task, and what they do about it. Until the leader opens it, it says that a task waits for them and when
/// it may be opened, and nothing of what is inside; then everybody signs a pledge of his own before he sees the task.
/// </summary>
public sealed class Unsealing : Aggregate
{
    public const int ReasonMaxLength = 300;

    /// <summary>保密承诺书, as it is shown and signed.</summary>
    public const string PledgeText =
        "本人承诺：对本次任务的检查对象、检查主题、行动安排和所接触的情况严格保密，不向任何无关人员透露，不以任何方式向被检查单位通风报信，不私自留存、复制或者外传材料。任务结束以后继续履行保密义务，违反承诺的，愿意承担相应责任。";

    private readonly List<ConfidentialityPledge> _pledges = [];

    private Unsealing()
    {
    }

    public string Code { get; private init; } = "";

    public Guid JurisdictionId { get; private init; }

    public Guid GroupId { get; private init; }

    public string Group { get; private init; } = "";

    public UnsealingStatus Status { get; private set; }

    public DateTimeOffset OpensAt { get; private init; }

    public Guid DrafterId { get; private set; }

    public Guid ApproverId { get; private set; }

    public Signature Dispatched { get; private init; } = null!;

    /// <summary>The leader, once and for all.</summary>
    public Signature? Opened { get; private set; }

    public Guid? TaskId { get; private set; }

    public IReadOnlyList<ConfidentialityPledge> Pledges => _pledges;

    /// <summary>Who belongs to it now: everybody but those in whose place somebody else has come.</summary>
    public IReadOnlyList<Guid> MemberIds { get; private set; } = [];

    public override string Label => Code;

    public override LedgerPlace Place => new(null, JurisdictionId);

    internal static Unsealing Of(SealedOrder order, string group, IReadOnlyList<SealedCandidate> people)
    {
        var unsealing = new Unsealing
        {
            Id = order.Id,
            Code = order.Code,
            JurisdictionId = order.JurisdictionId,
            GroupId = order.GroupId,
            Group = group,
            OpensAt = order.OpensAt,
            DrafterId = order.DrafterId,
            ApproverId = order.ApproverId,
            Dispatched = order.Dispatched!,
        };
        unsealing._pledges.AddRange(people.Select(p => new ConfidentialityPledge(p.OfficerId, p.Name)));
        unsealing.Count();
        unsealing.Record(new UnsealingBegun(order.Dispatched!, people.Count));
        return unsealing;
    }

    public IReadOnlyList<Rule> ObstaclesToOpen(Viewer by, DateTimeOffset on) => Obstacles.From(
        (!by.Leads(GroupId) || !IsMember(by), SealedRules.NotYours),
        (Status is not UnsealingStatus.Waiting, SealedRules.Ended),
        (on < OpensAt, SealedRules.TooEarly.With($"{ChinaTime.ToLocal(OpensAt):yyyy-MM-dd HH:mm}")));

    /// <summary>One way: the leader opens it at or after the set time, and signs his own pledge with it.</summary>
    public void Open(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToOpen(by, on));
        (Status, Opened) = (UnsealingStatus.Opened, by.Sign(on));
        Of(by)!.Sign(on);
        Record(new UnsealingOpened(Opened));
    }

    public IReadOnlyList<Rule> ObstaclesToPledge(Viewer by) => Obstacles.From(
        (!IsMember(by), SealedRules.NotYours),
        (Status is not UnsealingStatus.Opened, SealedRules.NotOpened),
        (Of(by)?.SignedAt is not null, SealedRules.AlreadyPledged));

    public void Pledge(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToPledge(by));
        Of(by)!.Sign(on);
        Record(new PledgeSigned(by.Sign(on)));
    }

    public IReadOnlyList<Rule> ObstaclesToDeclare(Viewer by) => Obstacles.From(
        (!IsMember(by), SealedRules.NotYours),
        (Of(by) is { SignedAt: null }, SealedRules.NotPledged),
        (Of(by) is { DeclaredAt: not null }, SealedRules.AlreadyDeclared));

    /// <summary>Now that he knows the targets: no ground to keep out, or one. Whoever asks to keep out sees nothing more from that moment.</summary>
    /// <param name="reason">Why he must keep out; null when he need not.</param>
    public void Declare(string? reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDeclare(by));
        var because = Text.Optional(reason, "回避理由", ReasonMaxLength);
        Of(by)!.Declare(because, on);
        Record(new PledgeDeclared(by.Sign(on), because is not null, because));
    }

    /// <summary>Before opening those who know; afterwards the leader who opened it, or the office (a county for its own).</summary>
    public bool MayReplace(Viewer by) => Status switch
    {
        UnsealingStatus.Waiting => SealedOrder.MayDraft(by) && (by.OfficerId == DrafterId || by.OfficerId == ApproverId),
        UnsealingStatus.Opened => by.IsOffice || (by.IsCounty && by.JurisdictionId == JurisdictionId) || (by.Leads(GroupId) && Sees(by.OfficerId)),
        _ => false,
    };

    public IReadOnlyList<Rule> ObstaclesToReplace(Viewer by) => Obstacles.From(
        (Status is UnsealingStatus.Withdrawn, SealedRules.Ended),
        (!MayReplace(by), SealedRules.NotYours));

    /// <summary>Another of the group goes instead. He begins anew: pledge first, then sight.</summary>
    /// <param name="task">The task, once it is opened.</param>
    public void Replace(
        Officer leaves, SealedCandidate comes, UnitGroup group, IReadOnlyCollection<SealedTarget> targets, SupervisionTask? task, string reason, Viewer by, DateTimeOffset on)
    {
        var aside = SealedRecusalCheck.MustStepAside([comes], targets, JurisdictionId);
        var place = _pledges.SingleOrDefault(p => p.OfficerId == leaves.Id && p.Status is not PledgeStatus.Replaced);
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToReplace(by),
            .. Obstacles.From(
                (place is null, SealedRules.NotMember),
                (_pledges.Any(p => p.OfficerId == comes.OfficerId), SealedRules.AlreadyMember.With(comes.Name)),
                (group.Id != GroupId || !group.ServesOn(comes.OfficerId, ChinaTime.DayOf(on)), SealedRules.SubstituteNotOfGroup.With(comes.Name)),
                (aside.Count > 0, SealedRules.RecusalRequired.With(string.Concat(aside.Select(f => f.In(by)))))),
        ]);
        var because = Text.Required(reason, "调换理由", ReasonMaxLength);
        place!.Replace(on);
        _pledges.Add(new(comes.OfficerId, comes.Name));
        Count();
        Record(new SealedMemberReplaced(by.Sign(on), leaves.Id, leaves.Name, comes.OfficerId, comes.Name, because));
        task?.Exchange(this, leaves, comes, because, by.Sign(on));
    }

    /// <summary>The contents, after opening: whoever has pledged and does not keep out.</summary>
    public bool Sees(Guid officerId) => Status is UnsealingStatus.Opened && _pledges.Any(p => p.OfficerId == officerId && p.Sees);

    /// <summary>In a seat that takes part in the work: the same person in another one is nobody here.</summary>
    public bool IsMember(Viewer by) => Seats.Supervise(by.Seat) && MemberIds.Contains(by.OfficerId);

    public ConfidentialityPledge? Of(Viewer by) => _pledges.SingleOrDefault(p => p.OfficerId == by.OfficerId && p.Status is not PledgeStatus.Replaced);

    internal void Withdraw(Signature by)
    {
        Status = UnsealingStatus.Withdrawn;
        Record(new UnsealingWithdrawn(by));
    }

    internal void PassOn(KnowledgeRole place, Guid officerId)
    {
        if (place is KnowledgeRole.Drafter)
        {
            DrafterId = officerId;
        }
        else
        {
            ApproverId = officerId;
        }
    }

    internal void Become(Guid taskId) => TaskId = taskId;

    private void Count() => MemberIds = [.. _pledges.Where(p => p.Status is not PledgeStatus.Replaced).Select(p => p.OfficerId)];
}
