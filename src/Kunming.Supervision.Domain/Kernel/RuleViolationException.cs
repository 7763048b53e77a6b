namespace Kunming.Supervision.Domain.Kernel;

/// <summary>A refusal by the domain: the whole list of rules that stand in the way, never only the first.</summary>
public sealed class RuleViolationException(params IReadOnlyList<Rule> rules) : Exception(string.Join("；", rules.Select(r => r.Message)))
{
    public IReadOnlyList<Rule> Rules { get; } = rules;

    public static void ThrowIfAny(IReadOnlyList<Rule> rules)
    {
        if (rules.Count > 0)
        {
            throw new RuleViolationException(rules);
        }
    }
}
