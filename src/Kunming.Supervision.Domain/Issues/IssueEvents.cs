using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

public sealed record IssueRegistered(Signature By, string Unit, DateOnly FoundOn, string Facts, string? Source, bool Immediate = false, string? Measure = null) : DomainEvent(By)
{
    public override string Summary => $"{(Source is null ? "登记" : $"由“{Source}”导入")}问题：{Unit}，{Facts}{(Measure is null ? "" : "；附有整改措施")}";

    public override LedgerKind? Ledger => LedgerKind.Issue;

    public override LedgerCounts Counts => new() { Found = 1, Immediate = Immediate ? 1 : 0 };

    public override DateOnly Day => FoundOn;
}

public sealed record IssueRevised(Signature By, IReadOnlyList<string>? Fields = null) : DomainEvent(By)
{
    public override string Summary => $"修改登记内容{ChangedFields.Say(Fields)}";
}

public sealed record IssueSubmittedForReview(Signature By) : DomainEvent(By)
{
    public override string Summary => "送组内审核";
}

public sealed record IssueRecognised(Signature By) : DomainEvent(By)
{
    public override string Summary => "认定问题";
}

public sealed record IssueNotRecognised(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"不予认定：{Reason}";
}

public sealed record IssueSplitUp(Signature By, IReadOnlyList<string> Parts, string Reason) : DomainEvent(By)
{
    public override string Summary => $"拆分为{string.Join("、", Parts)}：{Reason}";
}

/// <summary>A part begins under its own number; the ledger lists it by the day of the fact, as it lists what it came from.</summary>
public sealed record IssueSplitOff(Signature By, string From, string Unit, DateOnly FoundOn, string Facts) : DomainEvent(By)
{
    public override string Summary => $"由{From}拆分登记问题：{Unit}，{Facts}";

    public override LedgerKind? Ledger => LedgerKind.Issue;

    public override LedgerCounts Counts => new() { Found = 1 };

    public override DateOnly Day => FoundOn;
}

public sealed record IssueMerged(Signature By, string Into, string Reason) : DomainEvent(By)
{
    public override string Summary => $"并入{Into}：{Reason}";
}

public sealed record IssueTookIn(Signature By, string Duplicate, string Reason) : DomainEvent(By)
{
    public override string Summary => $"{Duplicate}并入本问题：{Reason}";
}

public sealed record IssueFixedOnSite(Signature By, string Measure) : DomainEvent(By)
{
    public override string Summary => $"现场立改：{Measure}";
}

public sealed record IssueReferredAsClue(Signature By) : DomainEvent(By)
{
    public override string Summary => "移交问题线索";

    public override LedgerKind? Ledger => LedgerKind.Issue;

    public override LedgerCounts Counts => new() { Referred = 1 };
}

public sealed record IssueHandedOver(Signature By, string Handover, string Addressee) : DomainEvent(By)
{
    public override string Summary => $"以{Handover}交办{Addressee}";
}

public sealed record IssueHandoverRefused(Signature By, string Handover) : DomainEvent(By)
{
    public override string Summary => $"{Handover}被拒收，问题待重新交办";
}

public sealed record IssueRectificationBegun(Signature By, Deadline Deadline) : DomainEvent(By)
{
    public override string Summary => $"签收，整改时限{Deadline.Rule}，至{Deadline.DueOn:yyyy-MM-dd}";
}

public sealed record IssueCauseAnalysed(Signature By, CauseKind Kind, string Text) : DomainEvent(By)
{
    public override string Summary => $"原因分析（{CauseKinds.NameOf(Kind)}）：{Text}";
}

public sealed record IssueObjected(Signature By, string Reason, IReadOnlyList<string> Files) : DomainEvent(By)
{
    public override string Summary => $"提出异议：{Reason}{(Files.Count is 0 ? "" : $"（附{string.Concat(Files.Select(f => $"“{f}”"))}）")}";
}

public sealed record IssueObjectionUpheld(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"异议成立，不予认定：{Reason}";
}

public sealed record IssueObjectionDismissed(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"异议不成立，继续整改：{Reason}";
}

public sealed record MeasureAdded(Signature By, Guid MeasureId, string Text, bool Quick = false) : DomainEvent(By)
{
    public override string Summary => $"增加{(Quick ? "立行立改" : "整改")}措施：{Text}";
}

public sealed record MeasureProofAdded(Signature By, Guid MeasureId, string Text, string Name, string Sha256) : DomainEvent(By)
{
    public override string Summary => $"措施“{Text}”提交佐证：{Name}";
}

public sealed record MeasureProgressed(Signature By, Guid MeasureId, string Text, MeasureStatus Status) : DomainEvent(By)
{
    public override string Summary => $"措施“{Text}”{MeasureStatuses.NameOf(Status)}";
}

public sealed record IssueCloseOutApplied(Signature By, string Statement) : DomainEvent(By)
{
    public override string Summary => $"申请销号：{Statement}";
}

public sealed record IssueWarningsPassed(Signature By, IReadOnlyList<string> Warnings, string Reason) : DomainEvent(By)
{
    public override string Summary => $"核实佐证预警{Warnings.Count}条（{string.Join("；", Warnings)}）：{Reason}";
}

public sealed record IssueFirstVerified(Signature By, string Opinion) : DomainEvent(By)
{
    public override string Summary => $"初审通过：{Opinion}";
}

public sealed record IssueReturned(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"退回整改：{Reason}";
}

public sealed record IssuePartlyDone(Signature By, string Remaining, IReadOnlyList<string>? Failing = null) : DomainEvent(By)
{
    public override string Summary => Failing is { Count: > 0 }
        ? $"部分完成，未认可的措施：{string.Concat(Failing.Select(m => $"“{m}”"))}，仍需整改：{Remaining}"
        : $"部分完成，仍需整改：{Remaining}";
}

public sealed record IssueSustained(Signature By, string Outcome, DateOnly RecheckOn, HandlingResult Handling) : DomainEvent(By)
{
    public override string Summary => $"阶段销号，长期坚持，{RecheckOn:yyyy-MM-dd}回头看：{Outcome}{(Handling.IsNone ? "" : $"；{Handling.Summary}")}";

    public override LedgerKind? Ledger => LedgerKind.CloseOut;

    public override LedgerCounts Counts => Handling.Counts;
}

public sealed record IssueRechecked(Signature By, string Finding, DateOnly RecheckOn, int Times) : DomainEvent(By)
{
    public override string Summary => $"回头看（第{Times}次），仍在坚持，{RecheckOn:yyyy-MM-dd}再看：{Finding}";
}

public sealed record IssueHeldAtRecheck(Signature By, string Finding, int Times) : DomainEvent(By)
{
    public override string Summary => $"抽查回头看（第{Times}次），整改巩固：{Finding}";
}

public sealed record IssueKeptUpToTheEnd(Signature By, string Outcome) : DomainEvent(By)
{
    public override string Summary => $"回头看，不再需要长期坚持，销号：{Outcome}";

    public override LedgerKind? Ledger => LedgerKind.CloseOut;
}

public sealed record IssueClosedOut(Signature By, string Outcome, HandlingResult Handling) : DomainEvent(By)
{
    public override string Summary => $"复核销号：{Outcome}{(Handling.IsNone ? "" : $"；{Handling.Summary}")}";

    public override LedgerKind? Ledger => LedgerKind.CloseOut;

    public override LedgerCounts Counts => Handling.Counts;
}

public sealed record IssueFinderDissolved(Signature By, string Group) : DomainEvent(By)
{
    public override string Summary => $"{Group}已撤销，再有反弹由党风政风监督室初审";
}

public sealed record IssueRelapsed(Signature By, string Finding, int Times) : DomainEvent(By)
{
    public override string Summary => $"回头看发现反弹，重新挂账（第{Times}次）：{Finding}";

    public override LedgerKind? Ledger => LedgerKind.Issue;
}
