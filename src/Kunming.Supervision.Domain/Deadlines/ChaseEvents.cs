using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Deadlines;

public sealed record ChaseSent(Signature By, ChaseKind Kind, string Number, string Addressee, string Item, DateOnly FinalDay) : DomainEvent(By)
{
    public override string Summary => $"以{Number}向{Addressee}发{ChaseKinds.NameOf(Kind)}，{Item}限{FinalDay:yyyy-MM-dd}前办理";
}

/// <summary>On the issue or the letter itself.</summary>
public sealed record Chased(Signature By, ChaseKind Kind, string Number, int Times) : DomainEvent(By)
{
    public override string Summary => $"发{ChaseKinds.NameOf(Kind)}{Number}（第{Times}次督办）";
}
