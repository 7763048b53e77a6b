namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>What is asked of passwords and sessions; configuration section <c>Accounts</c>.</summary>
public sealed class AccountRules
{
    public const string Section = "Accounts";

    public int PasswordMinLength { get; init; } = 10;

    /// <summary>How many of: capitals, small letters, digits, other signs.</summary>
    public int PasswordKinds { get; init; } = 3;

    public int LockoutAttempts { get; init; } = 5;

    public int LockoutMinutes { get; init; } = 30;

    /// <summary>Idle minutes after which one has to sign in again.</summary>
    public int SessionMinutes { get; init; } = 120;
}
