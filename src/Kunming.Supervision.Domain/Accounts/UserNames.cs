using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Accounts;

/// <summary>User names are ASCII, so that none can be made to look like another.</summary>
public static class UserNames
{
    public const int MinLength = 3;
    public const int MaxLength = 32;
    public const string Signs = "abcdefghijklmnopqrstuvwxyz0123456789._-";

    public static IReadOnlyList<Rule> ObstaclesTo(string name) => Obstacles.From(
        (name.Length is < MinLength or > MaxLength, AccountRules.NameLength.With(MinLength, MaxLength)),
        (name.Length is 0 || !char.IsAsciiLetterLower(name[0]) || name.Any(c => !Signs.Contains(c)), AccountRules.NameSigns));

    /// <summary>
    /// How a name is compared: without spaces around it, full-width letters of a Chinese keyboard as the plain ones, capitals as capitals.
    /// Anything else keeps what it is and finds no account.
    /// </summary>
    public static string Normalise(string name) => string.Create(name.Trim().Length, name.Trim(), static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var plain = from[i] is >= '！' and <= '～' ? (char)(from[i] - '！' + '!') : from[i];
            to[i] = char.IsAsciiLetterLower(plain) ? char.ToUpperInvariant(plain) : plain;
        }
    });
}
