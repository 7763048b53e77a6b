using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>佐证预警: something in the evidence that a verifier should look at twice. It never blocks; who passes over it says why.</summary>
public sealed record EvidenceWarning(string Sentence)
{
    public static EvidenceWarning SameFile(string file, int others) => new($"佐证“{file}”与另外{others}个问题的佐证是同一文件");

    public static EvidenceWarning BeforeOrder(string file, DateOnly refersTo, DateOnly ordered) => new($"佐证“{file}”所指日期{refersTo:yyyy-MM-dd}早于签收日期{ordered:yyyy-MM-dd}");

    public static EvidenceWarning SameWording(string measure, int units) => new($"措施“{measure}”与另外{units}个单位的措施写法基本相同");
}

public sealed partial class Issue
{
    /// <summary>Proof that counts and is dated before the rectifying side had the issue.</summary>
    public IReadOnlyList<EvidenceWarning> WarningsOfDates() => ReceivedOn is not { } ordered ? [] :
    [
        .. _measures.SelectMany(m => m.Proofs).Where(p => p.RefersTo < ordered && (RelapsedOn is null || p.Added.On > RelapsedOn))
            .Select(p => EvidenceWarning.BeforeOrder(p.Name, p.RefersTo, ordered)),
    ];

    /// <summary>Keeps that a verifier saw the warnings and went on, and why; called before the verification itself.</summary>
    /// <exception cref="RuleViolationException">There are warnings, and no reason.</exception>
    public void PassWarnings(IReadOnlyList<EvidenceWarning> warnings, string? reason, Viewer by, DateTimeOffset on)
    {
        if (warnings.Count is 0)
        {
            return;
        }

        RuleViolationException.ThrowIfAny(Status is IssueStatus.CloseOutApplied ? ObstaclesToVerifyFirst(by) : ObstaclesToConclude(by));
        var because = Text.Required(reason, "预警核实情况", ReasonMaxLength);
        Record(new IssueWarningsPassed(by.Sign(on), [.. warnings.Select(w => w.Sentence)], because));
    }
}
