using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Clues;

// No sentence names a person or a fact: the custody line says who did what and when, the record itself says the rest. No ledger lists any of it.
public sealed record ClueHandedIn(Signature By) : DomainEvent(By)
{
    public override string Summary => "移交问题线索";
}

public sealed record ClueRegistered(Signature By, string Number, ClueSource Source, ClueClass Class, DateOnly ReceivedOn) : DomainEvent(By)
{
    public override string Summary => $"登记为{Number}，来源{ClueNames.NameOf(Source)}，{ClueNames.NameOf(Class)}";

    public override DateOnly Day => ReceivedOn;
}

public sealed record ClueAssigned(Signature By, string Undertaker, Deadline Deadline) : DomainEvent(By)
{
    public override string Summary => $"分办{Undertaker}，{Deadline.DueOn:yyyy-MM-dd}前提出处置意见";
}

public sealed record ClueDisposalProposed(Signature By, ClueDisposal Disposal) : DomainEvent(By)
{
    public override string Summary => $"提出处置意见：{ClueNames.NameOf(Disposal)}";
}

public sealed record ClueDisposalSentBack(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"处置意见未获批准：{Reason}";
}

public sealed record ClueDisposalApproved(Signature By, ClueDisposal Disposal, string ApprovedBy, DateOnly ApprovedOn) : DomainEvent(By)
{
    public override string Summary => $"处置方式已批：{ClueNames.NameOf(Disposal)}，批准人{ApprovedBy}";

    public override DateOnly Day => ApprovedOn;
}

public sealed record ClueBegun(Signature By, DateOnly BegunOn, Deadline Deadline) : DomainEvent(By)
{
    public override string Summary => $"开始办理，{Deadline.DueOn:yyyy-MM-dd}前办结";

    public override DateOnly Day => BegunOn;
}

public sealed record ClueTakenUp(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"暂存线索重新启用：{Reason}";
}

public sealed record ClueFoundDuplicate(Signature By, string Of) : DomainEvent(By)
{
    public override string Summary => $"与{Of}重复，并存";
}

public sealed record ClueConcluded(Signature By, ClueOutcome Outcome, int People) : DomainEvent(By)
{
    public override string Summary => $"办结：{ClueNames.NameOf(Outcome)}，处理{People}人";
}
