using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Categories;

public sealed record CategoryVersionAdopted(Signature By, string Name, DateOnly From, int Kept, int Ended, int Added) : DomainEvent(By)
{
    public override string Summary => $"制定类别{Name}，{From:yyyy-MM-dd}起生效，沿用{Kept}个、停用{Ended}个、新增{Added}个小类";
}

public sealed record CategoryVersionWithdrawn(Signature By, string Name, string Reason) : DomainEvent(By)
{
    public override string Summary => $"撤回类别{Name}：{Reason}";
}
