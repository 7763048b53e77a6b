using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Whom a closed issue cost what.</summary>
internal static class DemonstrationHandling
{
    /// <summary>Of what weighs more somebody answers for it, and what was paid wrongly comes back.</summary>
    public static HandlingResult Of(Issue issue)
    {
        var salt = issue.Number[^1] - '0';
        var recovered = issue.Amount is { } amount && salt % 3 is not 0 ? decimal.Round(amount * (salt % 2 is 0 ? 1 : 0.8m), 2) : 0;
        return issue.Severity switch
        {
            IssueSeverity.Grave => new(2, salt % 3, salt % 4 is 1 ? 1 : 0, salt % 9 is 8 ? 1 : 0, recovered),
            IssueSeverity.Serious => new(1 + (salt % 2), salt % 5 is 2 ? 1 : 0, 0, 0, recovered),
            _ => new(salt % 4 is 3 ? 1 : 0, 0, 0, 0, recovered),
        };
    }
}
