using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.TalentPool;

public sealed record PoolNominated(Signature By, string Name, PoolSource Source) : DomainEvent(By)
{
    public override string Summary => $"推荐{Name}进入人才库（{PoolNames.NameOf(Source)}）";
}

public sealed record PoolTakenFromList(Signature By, string Name, PoolMemberStatus Status, int Rounds) : DomainEvent(By)
{
    public override string Summary => $"按原有名册登记{Name}：{PoolNames.NameOf(Status)}，参加过{Rounds}轮";
}

public sealed record PoolAdmitted(Signature By, string Findings) : DomainEvent(By)
{
    public override string Summary => $"资格审核通过，入库：{Findings}";
}

public sealed record PoolDeclined(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"资格审核未通过：{Reason}";
}

public sealed record PoolSeconded(Signature By, string To, DateOnly Until) : DomainEvent(By)
{
    public override string Summary => $"抽调参加{To}，至{Until:yyyy-MM-dd}";
}

public sealed record PoolReleased(Signature By, int Rounds) : DomainEvent(By)
{
    public override string Summary => $"抽调结束，累计参加{Rounds}轮";
}

public sealed record PoolPaused(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"暂停：{Reason}";
}

public sealed record PoolResumed(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"恢复在库：{Reason}";
}

public sealed record PoolReturned(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"退库：{Reason}";
}

public sealed record PoolRecommended(Signature By, string Number, string To, string For) : DomainEvent(By)
{
    public override string Summary => $"向{To}推荐，{For}（{Number}）";
}

public sealed record PoolRenewed(Signature By, string Findings) : DomainEvent(By)
{
    public override string Summary => $"评议后续任：{Findings}";
}

public sealed record PoolAppraised(Signature By, string Round, PoolGrade Grade) : DomainEvent(By)
{
    public override string Summary => $"{Round}考核：{PoolNames.NameOf(Grade)}";
}
