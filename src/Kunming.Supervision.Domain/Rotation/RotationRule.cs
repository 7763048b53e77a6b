using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

public enum RuleSeverity
{
    /// <summary>禁止</summary>
    Hard,

    /// <summary>须经批准</summary>
    Approval,

    /// <summary>提醒</summary>
    Warn,
}

/// <summary>A rule as the catalogue knows it; severity and parameter are starting values that the office may change from a day on.</summary>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Parameter">The number in it; null when it has none.</param>
/// <param name="Unit">What the number counts.</param>
/// <param name="IsFixed">Law or arithmetic: its severity is not a setting.</param>
public sealed record RotationRule(Rule Rule, string Basis, RuleSeverity Severity, int? Parameter = null, string? Unit = null, bool IsFixed = false)
{
    private const string Territory = "力量统筹、混合编组、地域回避的工作要求";
    private const string CivilServants = "《公务员法》第七十四条、第七十六条";
    private const string Supervision = "《监察法》关于回避的规定";
    private const string Practice = "巡察工作人员回避的通行做法";
    private const string Planning = "轮换安排的工作要求";

    public const int MostParameter = 60;

    public string Code => Rule.Code;

    public string Sentence => Rule.Message;

    public static readonly IReadOnlyList<RotationRule> All =
    [
        new(RotationRules.NativePlace, Territory, RuleSeverity.Hard),
        new(RotationRules.GrewUp, Territory, RuleSeverity.Hard),
        new(RotationRules.PresentPost, Territory, RuleSeverity.Hard),
        new(RotationRules.FormerPost, Practice, RuleSeverity.Hard, 3, "年"),
        new(RotationRules.LongPost, Practice, RuleSeverity.Warn, 3, "年"),
        new(RotationRules.Relative, CivilServants, RuleSeverity.Hard, IsFixed: true),
        new(RotationRules.Studied, Practice, RuleSeverity.Warn),
        new(RotationRules.Superior, Practice, RuleSeverity.Hard, 3, "年"),
        new(RotationRules.Declaration, Supervision, RuleSeverity.Hard),
        new(RotationRules.Objection, Supervision, RuleSeverity.Approval),
        new(RotationRules.Recusal, CivilServants, RuleSeverity.Hard, IsFixed: true),
        new(RotationRules.OwnScope, Territory, RuleSeverity.Hard),
        new(RotationRules.Leader, Planning, RuleSeverity.Hard, IsFixed: true),
        new(RotationRules.Crew, Planning, RuleSeverity.Hard, 2, "人"),
        new(RotationRules.Experience, Planning, RuleSeverity.Warn, 1, "轮"),
        new(RotationRules.Skill, Planning, RuleSeverity.Hard),
        new(RotationRules.Apart, Planning, RuleSeverity.Hard),
        new(RotationRules.Absence, Planning, RuleSeverity.Hard, IsFixed: true),
        new(RotationRules.Cover, Planning, RuleSeverity.Hard, IsFixed: true),
        new(RotationRules.Load, Planning, RuleSeverity.Hard, 3, "个"),
        new(RotationRules.Repeat, Planning, RuleSeverity.Hard, 3, "轮"),
        new(RotationRules.Pin, Planning, RuleSeverity.Hard, IsFixed: true),
    ];

    /// <exception cref="InvalidOperationException">No such rule.</exception>
    public static RotationRule Of(string code) => All.Single(r => r.Code == code);

    public static string NameOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Hard => "禁止",
        RuleSeverity.Approval => "须经批准",
        RuleSeverity.Warn => "提醒",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    public RuleInForce InForce => new(Code, Severity, Parameter ?? 0);
}

/// <summary>A rule as it is in force on the day of a plan. A rule that is not among them is not in force.</summary>
public sealed record RuleInForce(string Code, RuleSeverity Severity, int Parameter)
{
    public static IReadOnlyList<RuleInForce> Defaults => [.. RotationRule.All.Select(r => r.InForce)];
}
