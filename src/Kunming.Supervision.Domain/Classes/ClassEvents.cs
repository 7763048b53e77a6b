using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Classes;

public sealed record ClassArranged(Signature By, string Topic, string Lecturer, DateOnly On) : DomainEvent(By)
{
    public override string Summary => $"安排课堂：{Topic}，{On:yyyy-MM-dd}，{Lecturer}主讲";
}

public sealed record ClassRevised(Signature By, string Topic, DateOnly On) : DomainEvent(By)
{
    public override string Summary => $"调整安排：{Topic}，{On:yyyy-MM-dd}";
}

public sealed record ClassCancelled(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"取消：{Reason}";
}

/// <param name="Present">Persons.</param>
/// <param name="Hours">学时 of each.</param>
public sealed record ClassHeld(Signature By, string Topic, string Lecturer, DateOnly On, int Present, int Absent, decimal Hours) : DomainEvent(By)
{
    public override string Summary => $"纪法课堂：{Topic}，{Lecturer}主讲，到课{Present}人，缺席{Absent}人，{Hours:0.#}学时";

    public override LedgerKind? Ledger => LedgerKind.Class;

    public override LedgerCounts Counts => new() { Persons = Present };

    public override DateOnly Day => On;
}

public sealed record ClassAppraised(Signature By, int Taken, int Passed, decimal? Average) : DomainEvent(By)
{
    public override string Summary => $"测评：{Taken}人参加，{Passed}人合格{(Average is { } average ? $"，平均{average:0.#}分" : "")}";
}

/// <param name="Names">Shortened.</param>
public sealed record ClassFilesAdded(Signature By, int Count, string Names) : DomainEvent(By)
{
    public override string Summary => $"上传材料{Count}份：{Names}";
}

/// <param name="Looked">Names that stood in it were looked at and mean something else.</param>
public sealed record ClassCaseTold(Signature By, string Title, bool Looked) : DomainEvent(By)
{
    public override string Summary => $"增加案例：{Title}{(Looked ? "（所含名称已核对）" : "")}";
}
