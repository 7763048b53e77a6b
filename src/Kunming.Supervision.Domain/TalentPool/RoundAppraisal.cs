using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>What one peer said; the office reads grade and remark, nobody but the peer himself with his name.</summary>
public sealed class PeerBallot
{
    private PeerBallot()
    {
    }

    internal PeerBallot(Guid officerId, PoolGrade grade, string? remark, DateTimeOffset on) =>
        (Id, OfficerId, Grade, Remark, On) = (Guid.CreateVersion7(), officerId, grade, remark, on);

    public Guid Id { get; private init; }

    public Guid OfficerId { get; private init; }

    public PoolGrade Grade { get; private init; }

    public string? Remark { get; private init; }

    public DateTimeOffset On { get; private init; }
}

/// <summary>
/// 一轮次一考核: of one person after one round, by the head of the group and by each who served beside him. Peers are counted; to the person appraised they are
/// numbers, and only once there are enough of them that no number gives anybody away.
/// </summary>
public sealed class RoundAppraisal : Aggregate
{
    /// <summary>Fewer peers than these are no secret from the person.</summary>
    public const int LeastForPerson = 3;

    private readonly List<PeerBallot> _ballots = [];

    private RoundAppraisal()
    {
    }

    public Guid DrawId { get; private init; }

    public Guid MemberId { get; private init; }

    public Guid OfficerId { get; private init; }

    public string Name { get; private init; } = "";

    public string Round { get; private init; } = "";

    public string Group { get; private init; } = "";

    public DateOnly From { get; private init; }

    public DateOnly Until { get; private init; }

    public Guid? LeaderId { get; private init; }

    public IReadOnlyList<Guid> PeerIds { get; private init; } = [];

    public Signature Opened { get; private init; } = null!;

    public PoolGrade? LeaderGrade { get; private set; }

    public string? LeaderRemark { get; private set; }

    public Signature? Led { get; private set; }

    public int Excellent { get; private set; }

    public int Competent { get; private set; }

    public int Barely { get; private set; }

    public int Incompetent { get; private set; }

    /// <summary>Those that the reader may read: all for the office, the own one for a peer.</summary>
    public IReadOnlyList<PeerBallot> Ballots => _ballots;

    public override string Label => $"{Name} {Round}";

    public int Peers => Excellent + Competent + Barely + Incompetent;

    /// <summary>优秀 4, 称职 3, 基本称职 2, 不称职 1; null before the first peer.</summary>
    public decimal? Average => Peers is 0 ? null : Math.Round(((4m * Excellent) + (3 * Competent) + (2 * Barely) + Incompetent) / Peers, 1);

    internal static RoundAppraisal Open(PoolDraw draw, PoolPlace place, Guid? leader, IEnumerable<Guid> peers, Signature by)
    {
        var appraisal = new RoundAppraisal
        {
            DrawId = draw.Id,
            MemberId = place.MemberId,
            OfficerId = place.OfficerId,
            Name = place.Name,
            Round = draw.Round,
            Group = draw.Group,
            From = place.From!.Value,
            Until = place.Until!.Value,
            LeaderId = leader == place.OfficerId ? null : leader,
            PeerIds = [.. peers.Where(p => p != place.OfficerId && p != leader).Distinct()],
            Opened = by,
        };
        appraisal.Record(new RoundAppraisalOpened(by, appraisal.Name, appraisal.Round, appraisal.PeerIds.Count));
        return appraisal;
    }

    public bool IsLeader(Viewer by) => LeaderId == by.OfficerId;

    public bool IsPeer(Viewer by) => PeerIds.Contains(by.OfficerId);

    /// <summary>Counts and average: the office and the head of the group always, the person with enough of them.</summary>
    public bool ShowsPeers(Viewer by) => by.OfficerId == OfficerId ? Peers >= LeastForPerson : by.IsOffice || IsLeader(by);

    /// <summary>Own words of peers, without names: the office, and nobody of his own.</summary>
    public bool ShowsRemarks(Viewer by) => by.IsOffice && by.OfficerId != OfficerId;

    public bool HasGraded(Viewer by) => IsLeader(by) ? Led is not null : _ballots.Exists(b => b.OfficerId == by.OfficerId);

    public IReadOnlyList<Rule> ObstaclesToGrade(Viewer by) => Obstacles.From(
        (by.OfficerId == OfficerId, RoundAppraisalRules.Own),
        (by.OfficerId != OfficerId && !IsLeader(by) && !IsPeer(by), RoundAppraisalRules.NotAsked),
        (HasGraded(by), RoundAppraisalRules.Twice));

    /// <summary>By the head of the group, with a remark; or by a peer, who need not write one.</summary>
    public void Grade(PoolGrade grade, string? remark, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToGrade(by));
        if (IsLeader(by))
        {
            LeaderRemark = Text.Required(remark, "评语", PoolMember.ReasonMaxLength);
            (LeaderGrade, Led) = (grade, by.Sign(on));
            Record(new RoundAppraisedByLeader(Led, Name, grade));
            return;
        }

        _ballots.Add(new(by.OfficerId, grade, Text.Optional(remark, "评语", PoolMember.ReasonMaxLength), on));
        (Excellent, Competent, Barely, Incompetent) = (
            Excellent + (grade is PoolGrade.Excellent ? 1 : 0), Competent + (grade is PoolGrade.Competent ? 1 : 0),
            Barely + (grade is PoolGrade.Barely ? 1 : 0), Incompetent + (grade is PoolGrade.Incompetent ? 1 : 0));
        Record(new RoundAppraisedByPeer(by.Sign(on), Name));
    }
}

public static class RoundAppraisalRules
{
    public static readonly Rule Own = new("round-appraisal.own", "不能评价本人");
    public static readonly Rule NotAsked = new("round-appraisal.not-asked", "本轮次没有请您评价该人员");
    public static readonly Rule Twice = new("round-appraisal.twice", "您已经评价过，每人一次");
    public static readonly Rule RoundRunning = new("round-appraisal.round-running", "{0}到{1:yyyy-MM-dd}才结束，结束以后再考核");
    public static readonly Rule OpenedBefore = new("round-appraisal.opened-before", "该轮次已经开始考核");
    public static readonly Rule NotConfirmed = new("round-appraisal.not-confirmed", "没有确认抽调的名单不考核");
}

public sealed record RoundAppraisalOpened(Signature By, string Name, string Round, int Peers) : DomainEvent(By)
{
    public override string Summary => $"请组长和同组{Peers}人评价{Name}在{Round}的表现";
}

public sealed record RoundAppraisedByLeader(Signature By, string Name, PoolGrade Grade) : DomainEvent(By)
{
    public override string Summary => $"组长评价{Name}：{PoolNames.NameOf(Grade)}";
}

/// <summary>The grade is not in it: history is read by more people than ballots are.</summary>
public sealed record RoundAppraisedByPeer(Signature By, string Name) : DomainEvent(By)
{
    public override string Summary => $"同组人员评价了{Name}";
}
