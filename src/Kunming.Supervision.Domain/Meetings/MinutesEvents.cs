using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Meetings;

public sealed record MinutesDrafted(Signature By, string Title) : DomainEvent(By)
{
    public override string Summary => $"起草纪要：{Title}";
}

public sealed record MinutesRevised(Signature By) : DomainEvent(By)
{
    public override string Summary => "修改纪要";
}

public sealed record MinutesIssued(Signature By, int Serial, string Title, int Decisions) : DomainEvent(By)
{
    public override string Summary => $"印发第{Serial}期：{Title}，议定{Decisions}项";
}

public sealed record DecisionDone(Signature By, string Decision, string Note) : DomainEvent(By)
{
    public override string Summary => $"办结“{Text.Shorten(Decision, 60)}”：{Note}";
}

public sealed record DecisionDropped(Signature By, string Decision, string Reason) : DomainEvent(By)
{
    public override string Summary => $"不再落实“{Text.Shorten(Decision, 60)}”：{Reason}";
}
