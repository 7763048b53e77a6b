using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.HelpRequests;

public sealed record HelpAsked(Signature By, string Title) : DomainEvent(By)
{
    public override string Summary => $"提请协调：{Title}";

    public override LedgerKind? Ledger => LedgerKind.HelpRequest;
}

public sealed record HelpAnswered(Signature By, string Title, string Measure, string Undertaker, DateOnly DueOn) : DomainEvent(By)
{
    public override string Summary => $"答复“{Title}”：{Measure}。由{Undertaker}于{DueOn:yyyy-MM-dd}前落实";

    public override LedgerKind? Ledger => LedgerKind.HelpRequest;
}

public sealed record HelpAskedAgain(Signature By, string Title, string Reason, int Times) : DomainEvent(By)
{
    public override string Summary => $"第{Times}次提请协调“{Title}”：{Reason}";

    public override LedgerKind? Ledger => LedgerKind.HelpRequest;
}

public sealed record HelpSettled(Signature By, string Title, string Outcome) : DomainEvent(By)
{
    public override string Summary => $"“{Title}”已协调解决：{Outcome}";

    public override LedgerKind? Ledger => LedgerKind.HelpRequest;
}

public sealed record HelpWithdrawn(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"撤回：{Reason}";
}
