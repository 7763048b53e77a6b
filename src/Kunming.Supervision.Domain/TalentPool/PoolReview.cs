using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>到期评议: why somebody of the pool is to be looked at again.</summary>
public static class PoolReview
{
    public static readonly Rule CheckDue = new("pool-review.check-due", "上次资格审核是{0:yyyy-MM-dd}，已满{1}个月");
    public static readonly Rule AppraisalDue = new("pool-review.appraisal-due", "上次考核是{0:yyyy-MM-dd}，已满{1}个月");
    public static readonly Rule NeverAppraised = new("pool-review.never-appraised", "参加过{0}轮，没有考核");
    public static readonly Rule Unused = new("pool-review.unused", "最近{0}轮没有用过");

    /// <param name="lastAppraised">By the office, a leader, or a peer.</param>
    /// <param name="unused">Rounds that began since he was last lent out, or since he is in the pool.</param>
    /// <param name="months">The period set for reviews.</param>
    /// <param name="rounds">How many rounds without use are noted.</param>
    public static IReadOnlyList<Rule> Reasons(PoolMember member, DateOnly? lastAppraised, int unused, int months, int rounds, DateOnly today) =>
        member.StatusOn(today) is not (PoolMemberStatus.InPool or PoolMemberStatus.Paused) ? [] : Obstacles.From(
            (member.CheckedDay.AddMonths(months) <= today, CheckDue.With(member.CheckedDay, months)),
            (lastAppraised is { } last && last.AddMonths(months) <= today, AppraisalDue.With(lastAppraised, months)),
            (lastAppraised is null && member.Rounds > 0, NeverAppraised.With(member.Rounds)),
            (unused >= rounds, Unused.With(unused)));
}
