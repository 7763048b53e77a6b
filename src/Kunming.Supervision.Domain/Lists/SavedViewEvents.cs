using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Lists;

public sealed record ViewSaved(Signature By, ListKind List, string Name, ViewAudience Audience) : DomainEvent(By)
{
    public override string Summary => $"保存{ListNames.NameOf(List)}视图“{Name}”（{ListNames.NameOf(Audience)}）";
}

public sealed record ViewChanged(Signature By, string Name, ViewAudience Audience, bool Anew) : DomainEvent(By)
{
    public override string Summary => $"修改视图“{Name}”（{ListNames.NameOf(Audience)}）{(Anew ? "，更新筛选条件" : "")}";
}

public sealed record ViewRemoved(Signature By, string Name) : DomainEvent(By)
{
    public override string Summary => $"删除视图“{Name}”";
}
