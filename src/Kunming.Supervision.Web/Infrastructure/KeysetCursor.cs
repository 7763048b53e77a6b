using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// A place in a list: a row's sort key and id, and the order they belong to, as opaque text for an address. Whoever changes the text
/// gets another place of the same list, which visibility has already narrowed, or none; so it needs no signature.
/// </summary>
public sealed record KeysetCursor<TKey>(TKey Key, Guid Id)
    where TKey : IParsable<TKey>
{
    /// <param name="order">The order's name, so that a place in one order is not taken for one in another.</param>
    public string Encode(string order)
    {
        var key = Key is IFormattable value ? value.ToString(Key is DateOnly or DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture) : Key.ToString();
        return Base64Url.EncodeToString(KeysetCursor.Strict.GetBytes($"{order}{KeysetCursor.Separator}{key}{KeysetCursor.Separator}{Id:N}"));
    }
}

public static class KeysetCursor
{
    private const int MaxLength = 400;
    internal const char Separator = '\n';

    internal static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <returns>Null when the text is damaged, or belongs to another order.</returns>
    public static KeysetCursor<TKey>? Decode<TKey>(string text, string order)
        where TKey : IParsable<TKey>
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(text)).Split(Separator) is [var name, var key, var id]
                && name == order
                && !key.Any(char.IsControl)
                && TKey.TryParse(key, CultureInfo.InvariantCulture, out var value)
                && Guid.TryParseExact(id, "N", out var guid)
                ? new KeysetCursor<TKey>(value, guid)
                : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
