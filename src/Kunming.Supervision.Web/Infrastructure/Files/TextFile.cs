using System.Text;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>Text is what decodes as UTF-8 or GB18030 to the last byte and holds no control characters; markup and scripts are not taken.</summary>
internal static class TextFile
{
    private const int ChunkLength = 64 * 1024;

    private static readonly string[] MarkupSigns = ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "mime-version:"];

    static TextFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Detect(Stream content, string name)
    {
        var beginning = Decode(content, new UTF8Encoding(false, true))
            ?? Decode(content, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback))
            ?? throw new RuleViolationException(FileRules.Unknown.With(name));
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (beginning.StartsWith("{\\rtf", StringComparison.Ordinal), FileRules.Unknown.With(name)),
            (MarkupSigns.Any(s => beginning.Contains(s, StringComparison.OrdinalIgnoreCase)), FileRules.Markup.With(name))));
        return IsTable(beginning) ? "text/csv" : "text/plain";
    }

    /// <summary>The first chunk's text; null when the whole is no text in that encoding.</summary>
    private static string? Decode(Stream content, Encoding encoding)
    {
        content.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[ChunkLength];
        var chars = new char[encoding.GetMaxCharCount(ChunkLength)];
        string? beginning = null;
        try
        {
            int read;
            do
            {
                read = content.Read(bytes);
                var text = chars.AsSpan(0, decoder.GetChars(bytes, 0, read, chars, 0, flush: read is 0));
                if (HasControls(text))
                {
                    return null;
                }

                beginning ??= text.ToString().TrimStart('\uFEFF');
            }
            while (read > 0);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return beginning;
    }

    private static bool HasControls(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>At least two lines, all of the first ones with the same number of commas.</summary>
    private static bool IsTable(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5).Select(l => l.Count(c => c is ',')).ToList();
        return lines.Count > 1 && lines[0] > 0 && lines.TrueForAll(n => n == lines[0]);
    }
}
