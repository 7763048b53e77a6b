namespace Kunming.Supervision.Domain.Kernel;

/// <summary>Collects what stands in the way of a verb, in the order in which it is written.</summary>
public static class Obstacles
{
    public static IReadOnlyList<Rule> From(params ReadOnlySpan<(bool Stands, Rule Rule)> checks)
    {
        var standing = new List<Rule>();
        foreach (var (stands, rule) in checks)
        {
            if (stands)
            {
                standing.Add(rule);
            }
        }

        return standing;
    }
}
