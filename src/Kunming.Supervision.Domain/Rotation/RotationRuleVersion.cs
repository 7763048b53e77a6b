using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>轮换规则的版本: how strictly a rule of the catalogue is taken from a day on. Earlier versions stay, so that a plan can be judged by the rules of its day.</summary>
public sealed class RotationRuleVersion : Aggregate
{
    public const int CodeMaxLength = 60;
    public const int ReasonMaxLength = 300;

    private RotationRuleVersion()
    {
    }

    public string Code { get; private init; } = "";

    public RuleSeverity Severity { get; private init; }

    public int Parameter { get; private init; }

    /// <summary>False: the rule is not asked from that day on.</summary>
    public bool InForce { get; private init; }

    public DateOnly From { get; private init; }

    public string Reason { get; private init; } = "";

    public Signature Made { get; private init; } = null!;

    public override string Label => RotationRule.Of(Code).Sentence;

    public static bool MaySet(Viewer by) => by.IsOffice;

    public static RotationRuleVersion Set(RotationRule rule, RuleSeverity severity, int? parameter, bool inForce, DateOnly from, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MaySet(by), RotationSchemeRules.NotYours),
            (rule.IsFixed && (severity != rule.Severity || !inForce), RotationSchemeRules.FixedRule),
            (rule.Parameter is not null && parameter is not (>= 1 and <= RotationRule.MostParameter), RotationSchemeRules.ParameterRange.With(RotationRule.MostParameter)),
            (from < ChinaTime.DayOf(on), RotationSchemeRules.RuleInPast)));
        var version = new RotationRuleVersion
        {
            Code = rule.Code,
            Severity = severity,
            Parameter = rule.Parameter is null ? 0 : parameter!.Value,
            InForce = inForce,
            From = from,
            Reason = Text.Required(reason, "理由", ReasonMaxLength),
            Made = by.Sign(on),
        };
        version.Record(new RotationRuleSet(version.Made, rule.Sentence, severity, version.Parameter, inForce, from));
        return version;
    }

    /// <summary>The rules of a day: the last version that began, or what the catalogue starts with.</summary>
    public static IReadOnlyList<RuleInForce> On(DateOnly day, IEnumerable<RotationRuleVersion> versions)
    {
        var last = versions.Where(v => v.From <= day).GroupBy(v => v.Code).ToDictionary(v => v.Key, v => v.OrderBy(x => x.From).ThenBy(x => x.Id).Last());
        return
        [
            .. RotationRule.All.Where(r => !last.TryGetValue(r.Code, out var set) || set.InForce)
                .Select(r => last.TryGetValue(r.Code, out var set) ? new(r.Code, set.Severity, set.Parameter) : r.InForce),
        ];
    }
}

public sealed record RotationRuleSet(Signature By, string Sentence, RuleSeverity Severity, int Parameter, bool InForce, DateOnly From) : DomainEvent(By)
{
    public override string Summary =>
        $"轮换规则“{Sentence}”自{From:yyyy-MM-dd}起{(InForce ? $"按“{RotationRule.NameOf(Severity)}”执行{(Parameter is 0 ? "" : $"，数值{Parameter}")}" : "不再执行")}";
}
