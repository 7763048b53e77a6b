using System.Text.Json.Serialization;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>All that one pairing is judged by; a certificate carries it whole, so that nothing else is needed to judge again.</summary>
/// <param name="Ties">Those of the group's officers that touch the area.</param>
/// <param name="RoundsSince">How many rounds ago the same group was there, in the plan or before it; cancelled rounds not counted.</param>
/// <param name="AreasInRound">How many areas the group has in that round.</param>
/// <param name="Absent">Of the group or its officers in that round.</param>
public sealed record PairingFacts(
    DateOnly AsOf,
    RotationRound Round,
    RotationArea Area,
    RotationGroup Group,
    IReadOnlyList<Guid> Crew,
    IReadOnlyList<TieFact> Ties,
    IReadOnlyList<int> RoundsSince,
    int AreasInRound,
    IReadOnlyList<Guid> Absent,
    IReadOnlyList<OfficerPair> Apart,
    Guid? PinnedGroupId,
    IReadOnlyList<RuleInForce> Rules)
{
    /// <summary>How long the way is; no rule asks. Null in plans made before travel hours were kept, whose check values stay what they were.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RotationWay? Way { get; init; }
}

public enum RuleOutcome
{
    /// <summary>符合</summary>
    Met,

    /// <summary>提醒</summary>
    Warned,

    /// <summary>经批准放行</summary>
    Waived,

    /// <summary>不符合</summary>
    Broken,
}

/// <param name="Findings">What was found, in words; empty where the rule is met.</param>
public sealed record RuleResult(string Code, RuleSeverity Severity, int Parameter, RuleOutcome Outcome, IReadOnlyList<string> Findings)
{
    public static string NameOf(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Met => "符合",
        RuleOutcome.Warned => "提醒",
        RuleOutcome.Waived => "经批准放行",
        RuleOutcome.Broken => "不符合",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
