using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Visits;

public sealed record VisitBegun(Signature By, string Unit, DateOnly On) : DomainEvent(By)
{
    public override string Summary => $"检查{Unit}";

    public override LedgerKind? Ledger => LedgerKind.Visit;

    public override LedgerCounts Counts => new() { Units = 1 };

    public override DateOnly Day => On;
}

public sealed record VisitRevised(Signature By, DateOnly On, IReadOnlyList<string>? Fields = null) : DomainEvent(By)
{
    public override string Summary => $"修改检查记录{ChangedFields.Say(Fields)}";
}

public sealed record VisitConfirmed(Signature By, DateOnly On, string? Refusal) : DomainEvent(By)
{
    public override string Summary => Refusal is null ? "被检查单位签字确认检查记录" : $"被检查单位拒签：{Refusal}";
}

public sealed record VisitFoundNothing(Signature By, DateOnly On) : DomainEvent(By)
{
    public override string Summary => "组长签署零问题结果";
}

public sealed record VisitApproved(Signature By, string Unit, DateOnly On, int Issues, VisitCounters Done, int Attachments) : DomainEvent(By)
{
    public override string Summary => $"审定对{Unit}的检查，发现问题{Issues}个";

    /// <summary>What was done is only now settled: until then the record can be revised. Its issues are counted on lines of their own.</summary>
    public override LedgerKind? Ledger => LedgerKind.Visit;

    public override LedgerCounts Counts => new() { Talks = Done.Talks, Files = Done.Files, Sites = Done.Sites, Households = Done.Households, Attachments = Attachments };

    public override DateOnly Day => On;
}

public sealed record VisitChecklistMarked(Signature By, int Marked, int Items, int Problems) : DomainEvent(By)
{
    public override string Summary => $"填写检查清单，{Items}项中已填{Marked}项，发现问题{Problems}项";
}

public sealed record VisitFilesAdded(Signature By, int Files, string Names, int PositionsRemoved) : DomainEvent(By)
{
    public override string Summary => $"提交现场材料{Files}份：{Names}{(PositionsRemoved is 0 ? "" : $"，其中{PositionsRemoved}份已去除拍摄位置")}";
}
