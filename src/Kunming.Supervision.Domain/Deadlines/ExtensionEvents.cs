using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Deadlines;

public sealed record ExtensionAsked(Signature By, DateOnly DueOn, DateOnly WantedOn, string Reason) : DomainEvent(By)
{
    public override string Summary => $"申请由{DueOn:yyyy-MM-dd}延期至{WantedOn:yyyy-MM-dd}：{Reason}";
}

public sealed record ExtensionGranted(Signature By, DateOnly From, DateOnly DueOn, int Times, string? Opinion) : DomainEvent(By)
{
    public override string Summary => $"同意延期（第{Times}次），由{From:yyyy-MM-dd}延至{DueOn:yyyy-MM-dd}{(Opinion is null ? "" : $"：{Opinion}")}";
}

public sealed record ExtensionRefused(Signature By, DateOnly WantedOn, string Reason) : DomainEvent(By)
{
    public override string Summary => $"不同意延期至{WantedOn:yyyy-MM-dd}：{Reason}";
}
