using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Regulations;

public sealed record RegulationEntered(Signature By, string Name, DateOnly From) : DomainEvent(By)
{
    public override string Summary => $"录入{Name}，{From:yyyy-MM-dd}施行";
}

public sealed record RegulationClauseAdded(Signature By, string Article, string Text, DateOnly From) : DomainEvent(By)
{
    public override string Summary => $"增加{Article}：{Text}，{From:yyyy-MM-dd}施行";
}

public sealed record RegulationClauseEnded(Signature By, string Article, DateOnly Until, string Reason) : DomainEvent(By)
{
    public override string Summary => $"{Article}自{Until:yyyy-MM-dd}起停止适用：{Reason}";
}

public sealed record RegulationRepealed(Signature By, string Name, DateOnly Until, string Reason) : DomainEvent(By)
{
    public override string Summary => $"{Name}自{Until:yyyy-MM-dd}起废止：{Reason}";
}
