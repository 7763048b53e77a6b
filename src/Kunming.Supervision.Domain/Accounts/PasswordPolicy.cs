using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Accounts;

/// <summary>What a password must be like (GB/T 22239-2019, 8.1.4.1: complexity, regular change).</summary>
/// <param name="Kinds">How many of: capitals, small letters, digits, other signs.</param>
public sealed record PasswordPolicy(int MinLength, int MaxLength, int Kinds)
{
    public IReadOnlyList<Rule> ObstaclesTo(string password, string userName) => Obstacles.From(
        (password.Length < MinLength, PasswordRules.TooShort.With(MinLength)),
        (password.Length > MaxLength, PasswordRules.TooLong.With(MaxLength)),
        (KindsIn(password) < Kinds, PasswordRules.Kinds.With(Kinds)),
        (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase), PasswordRules.ContainsName));

    public static int KindsIn(string password) => new[]
    {
        password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiDigit),
        password.Any(c => !char.IsAsciiLetterOrDigit(c)),
    }.Count(has => has);
}
