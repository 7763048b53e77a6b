using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests;

/// <summary>Says that a verb is refused for exactly these rules, in this order.</summary>
internal static class Refused
{
    public static void For(Rule rule, Action verb) => For([rule], verb);

    public static void For(IReadOnlyList<Rule> rules, Action verb)
    {
        var refusal = Assert.Throws<RuleViolationException>(verb);
        Assert.Equal(rules.Select(r => r.Code), refusal.Rules.Select(r => r.Code));
        Assert.All(refusal.Rules, r => Assert.DoesNotContain('{', r.Message));
    }
}
