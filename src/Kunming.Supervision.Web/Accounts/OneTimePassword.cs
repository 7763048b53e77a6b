using System.Globalization;
using System.Security.Cryptography;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>A random password (60 bits) that people can copy from a screen by hand: without letters that look alike.</summary>
public static class OneTimePassword
{
    public static string Make() => string.Create(
        CultureInfo.InvariantCulture,
        $"Km-{string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 4)))}-{RandomNumberGenerator.GetInt32(10)}");
}
