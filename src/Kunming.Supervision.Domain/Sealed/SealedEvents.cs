using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Sealed;

// None of these says what is inside: neither topic nor target nor number, in sentence or payload.
public sealed record SealedOrderDrafted(Signature By) : DomainEvent(By)
{
    public override string Summary => "拟密封任务";
}

public sealed record SealedOrderRevised(Signature By) : DomainEvent(By)
{
    public override string Summary => "修改密封任务草稿";
}

public sealed record SealedOrderSubmitted(Signature By, string Approver) : DomainEvent(By)
{
    public override string Summary => $"送{Approver}审批";
}

public sealed record SealedOrderSentBack(Signature By) : DomainEvent(By)
{
    public override string Summary => "退回修改";
}

public sealed record SealedOrderApproved(Signature By) : DomainEvent(By)
{
    public override string Summary => "审批同意";
}

public sealed record SealedOrderDispatched(Signature By, string Group, DateTimeOffset OpensAt) : DomainEvent(By)
{
    public override string Summary => $"封装，下达至{Group}，{ChinaTime.ToLocal(OpensAt):yyyy-MM-dd HH:mm}起可以启封";
}

public sealed record SealedOrderOpened(Signature By) : DomainEvent(By)
{
    public override string Summary => "启封，成为任务";
}

public sealed record SealedOrderPassedOn(Signature By, KnowledgeRole Place, string From, string To, string Reason) : DomainEvent(By)
{
    public override string Summary => $"{SealedNames.NameOf(Place)}由{From}移交{To}：{Reason}";
}

public sealed record SealedOrderVoided(Signature By) : DomainEvent(By)
{
    public override string Summary => "撤回密封任务";
}

public sealed record UnsealingBegun(Signature By, int People) : DomainEvent(By)
{
    public override string Summary => $"收到密封任务，{People}人";
}

public sealed record UnsealingOpened(Signature By) : DomainEvent(By)
{
    public override string Summary => "启封，签署保密承诺书";
}

public sealed record UnsealingWithdrawn(Signature By) : DomainEvent(By)
{
    public override string Summary => "密封任务被撤回";
}

public sealed record PledgeSigned(Signature By) : DomainEvent(By)
{
    public override string Summary => "签署保密承诺书";
}

public sealed record PledgeDeclared(Signature By, bool Recused, string? Reason) : DomainEvent(By)
{
    public override string Summary => Recused ? $"申请回避：{Reason}" : "申明无需回避";
}

public sealed record SealedMemberReplaced(Signature By, Guid OfficerId, string Officer, Guid SubstituteId, string Substitute, string Reason) : DomainEvent(By)
{
    public override string Summary => $"{Substitute}接替{Officer}：{Reason}";
}
