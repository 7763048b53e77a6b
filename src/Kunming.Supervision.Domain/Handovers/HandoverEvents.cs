using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Handovers;

public sealed record HandoverIssued(Signature By, string Addressee, int Issues, DeadlineRule Rule, string? InPlaceOf = null) : DomainEvent(By)
{
    public override string Summary => $"签发交办{Addressee}，问题{Issues}个，签收后{Rule}内反馈{(InPlaceOf is null ? "" : $"（由{InPlaceOf}改送）")}";

    public override LedgerKind? Ledger => LedgerKind.Handover;

    public override LedgerCounts Counts => new() { HandedOver = Issues };
}

public sealed record HandoverReceived(Signature By, Deadline Deadline) : DomainEvent(By)
{
    public override string Summary => $"签收，反馈时限至{Deadline.DueOn:yyyy-MM-dd}{(Deadline.Provisional ? "（当年放假安排未公布，暂按周末推算）" : "")}";
}

public sealed record HandoverRefused(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"拒收：{Reason}";
}

public sealed record HandoverAnswered(Signature By, string Answer) : DomainEvent(By)
{
    public override string Summary => $"反馈：{Answer}";
}

public sealed record HandoverRerouted(Signature By, string Number, string Addressee) : DomainEvent(By)
{
    public override string Summary => $"改送{Addressee}，新文号{Number}";
}

public sealed record HandoverReturned(Signature By, string Reason, int Times = 1) : DomainEvent(By)
{
    public override string Summary => $"退回反馈{(Times > 1 ? $"（第{Times}次）" : "")}：{Reason}";
}

public sealed record HandoverFinished(Signature By, bool Answered = true) : DomainEvent(By)
{
    public override string Summary => Answered ? "办结" : "办结（问题均已办结，未再反馈）";
}
