using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Accounts;

public sealed record AccountCreated(Signature By, string Officer, string Organisation) : DomainEvent(By)
{
    public override string Summary => $"为{Organisation}{Officer}建立账号";
}

public sealed record AccountSeatGiven(Signature By, Seat? From, Seat To) : DomainEvent(By)
{
    public override string Summary => From is { } from ? $"席位由{Seats.NameOf(from)}改为{Seats.NameOf(To)}" : $"授予席位{Seats.NameOf(To)}";
}

public sealed record AccountEnabled(Signature By) : DomainEvent(By)
{
    public override string Summary => "启用账号";
}

public sealed record AccountDisabled(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"停用账号：{Reason}";
}

public sealed record AccountUnlocked(Signature By) : DomainEvent(By)
{
    public override string Summary => "解除账号锁定";
}

public sealed record AccountSessionsEnded(Signature By) : DomainEvent(By)
{
    public override string Summary => "结束账号的登录";
}

public sealed record OneTimeLinkIssued(Signature By, LinkPurpose Purpose) : DomainEvent(By)
{
    public override string Summary => $"开出一次性链接：{LinkPurposes.NameOf(Purpose)}";
}

public sealed record OneTimeLinkReleased(Signature By, LinkPurpose Purpose) : DomainEvent(By)
{
    public override string Summary => $"放行一次性链接：{LinkPurposes.NameOf(Purpose)}";
}

public sealed record OneTimeLinkUsed(Signature By, LinkPurpose Purpose) : DomainEvent(By)
{
    public override string Summary => $"使用一次性链接：{LinkPurposes.NameOf(Purpose)}";
}

public sealed record AccountPasswordChanged(Signature By) : DomainEvent(By)
{
    public override string Summary => "修改密码";
}

/// <summary>The address itself stays with the account: an audit row would keep it for ever.</summary>
public sealed record AccountMailChanged(Signature By, bool Has) : DomainEvent(By)
{
    public override string Summary => Has ? "登记通知邮箱" : "取消通知邮箱";
}

public sealed record SecondFactorAdded(Signature By, string Kind) : DomainEvent(By)
{
    public override string Summary => $"登记{Kind}";
}

public sealed record SecondFactorRemoved(Signature By, string Kind) : DomainEvent(By)
{
    public override string Summary => $"移除{Kind}";
}
