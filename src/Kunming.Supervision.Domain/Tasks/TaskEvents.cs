using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tasks;

public sealed record TaskDrafted(Signature By) : DomainEvent(By)
{
    public override string Summary => "拟稿";
}

public sealed record TaskRevised(Signature By, IReadOnlyList<string>? Fields = null) : DomainEvent(By)
{
    public override string Summary => $"修改草稿{ChangedFields.Say(Fields)}";
}

public sealed record TaskSubmitted(Signature By) : DomainEvent(By)
{
    public override string Summary => "送审";
}

public sealed record TaskSentBack(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"退回修改：{Reason}";
}

public sealed record TaskApproved(Signature By) : DomainEvent(By)
{
    public override string Summary => "审批同意";
}

public sealed record TaskIssued(Signature By, string Subject, string Group, int Targets) : DomainEvent(By)
{
    public override string Summary => $"下达任务“{Subject}”至{Group}，检查单位{Targets}个";

    public override LedgerKind? Ledger => LedgerKind.TaskIssued;

    public override LedgerCounts Counts => new() { Targets = Targets };
}

public sealed record TaskUnsealed(Signature By, string Subject, string Group, int Targets, string Code) : DomainEvent(By)
{
    public override string Summary => $"启封{Code}，下达任务“{Subject}”至{Group}，检查单位{Targets}个";

    public override LedgerKind? Ledger => LedgerKind.TaskIssued;

    public override LedgerCounts Counts => new() { Targets = Targets };
}

public sealed record TaskOfficerAssigned(Signature By, Guid OfficerId, string Officer, DateOnly From) : DomainEvent(By)
{
    public override string Summary => $"{Officer}自{From:yyyy-MM-dd}起为执行人员";
}

public sealed record TaskOfficerReleased(Signature By, Guid OfficerId, string Officer, string Reason) : DomainEvent(By)
{
    public override string Summary => $"{Officer}不再是执行人员：{Reason}";
}

public sealed record TaskBegun(Signature By) : DomainEvent(By)
{
    public override string Summary => "开始执行";
}

public sealed record TaskReported(Signature By, string Result) : DomainEvent(By)
{
    public IReadOnlyList<string> Unchecked { get; init; } = [];

    public string? UncheckedReason { get; init; }

    public override string Summary => $"报送结果：{Result}{(UncheckedReason is null ? "" : $"（{Unchecked.Count}项未逐项检查：{UncheckedReason}）")}";
}

public sealed record TaskFinished(Signature By) : DomainEvent(By)
{
    public override string Summary => "办结";
}

public sealed record TaskVoided(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"作废：{Reason}";
}
