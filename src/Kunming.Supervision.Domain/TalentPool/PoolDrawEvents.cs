using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.TalentPool;

public sealed record PoolDrawAnnounced(Signature By, string Round, string Group, PoolDrawWay Way, int Wanted, string Commitment) : DomainEvent(By)
{
    public override string Summary => $"公布{Round}{Group}{PoolDrawNames.NameOf(Way)}{Wanted}人，种子校验值{Commitment}";
}

public sealed record PoolDrawn(Signature By, IReadOnlyList<string> Names, int Eligible, int LeftOut, string Seed) : DomainEvent(By)
{
    public override string Summary => $"符合条件{Eligible}人，排除{LeftOut}人，名单：{string.Join("、", Names)}；种子{Seed}";
}

public sealed record PoolDrawConfirmed(Signature By, IReadOnlyList<string> Names) : DomainEvent(By)
{
    public override string Summary => $"确认名单，抽调{string.Join("、", Names)}";
}

public sealed record PoolPlaceLeft(Signature By, string Name, string Reason, string? Instead) : DomainEvent(By)
{
    public override string Summary => $"{Name}退出：{Reason}；{(Instead is null ? "没有可以递补的人员" : $"由{Instead}递补")}";
}

public sealed record PoolDrawAppraised(Signature By, int People) : DomainEvent(By)
{
    public override string Summary => $"轮次结束，开始考核{People}人";
}

public sealed record PoolDrawVoided(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"作废：{Reason}";
}
