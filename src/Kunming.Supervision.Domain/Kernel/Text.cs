namespace Kunming.Supervision.Domain.Kernel;

/// <summary>The checks every text field shares; limits are constants on the aggregates.</summary>
public static class Text
{
    public static readonly Rule Missing = new("text.missing", "请填写{0}");
    public static readonly Rule TooLong = new("text.too-long", "{0}最多{1}字，现有{2}字");
    public static readonly Rule ControlCharacter = new("text.control-character", "{0}含有不可见的控制字符，请删除后重试");

    /// <summary>Trims and checks a text that must be there.</summary>
    /// <exception cref="RuleViolationException">It is empty, too long, or holds control characters.</exception>
    public static string Required(string? text, string name, int maxLength) =>
        Optional(text, name, maxLength) ?? throw new RuleViolationException(Missing.With(name) with { Field = name });

    /// <summary>Trims and checks a text that may be absent; blank becomes null.</summary>
    /// <exception cref="RuleViolationException">It is too long, or holds control characters.</exception>
    public static string? Optional(string? text, string name, int maxLength)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        RuleViolationException.ThrowIfAny(Obstacles.From(
            (trimmed.Length > maxLength, TooLong.With(name, maxLength, trimmed.Length) with { Field = name }),
            (trimmed.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), ControlCharacter.With(name) with { Field = name })));
        return trimmed;
    }

    /// <summary>The beginning of a text, at most so many characters. A rare character (𠮷) takes two and is never cut in half, for half of one cannot be stored.</summary>
    public static string Head(string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>The same with … at the end of what was longer.</summary>
    public static string Shorten(string text, int most) => text.Length <= most ? text : Head(text, most - 1) + "…";
}
