using System.Text;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

public enum WorkbookFormat
{
    /// <summary>Zip with XML, since Excel 2007.</summary>
    Xlsx,

    /// <summary>Compound file, up to Excel 2003.</summary>
    Xls,

    /// <summary>Text, UTF-8 or GB18030.</summary>
    Csv,
}

/// <summary>Decides by content what a file is; its name says nothing.</summary>
public static class ContentSniffer
{
    private const int HeadLength = 64 * 1024;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The format of a workbook; the stream is left at its start.</summary>
    /// <exception cref="RuleViolationException">It is none, or an encrypted one.</exception>
    public static WorkbookFormat Detect(Stream content)
    {
        content.Position = 0;
        var head = new byte[HeadLength];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        content.Position = 0;
        if (head.Length is 0)
        {
            throw new RuleViolationException(WorkbookRules.Empty);
        }

        // A zip cut off at its head keeps the signature; whether it is a workbook is told by its entries.
        return head.AsSpan().StartsWith("PK"u8) ? WorkbookFormat.Xlsx
            : head.AsSpan().StartsWith(Compound) ? DetectCompound(content)
            : DetectText(head, head.Length == content.Length);
    }

    private static WorkbookFormat DetectCompound(Stream content)
    {
        var found = Find(content, "EncryptedPackage", "WordDocument", "PowerPoint Document", "Workbook", "Book");
        return found switch
        {
            "EncryptedPackage" => throw new RuleViolationException(WorkbookRules.Encrypted),
            "WordDocument" => throw new RuleViolationException(WorkbookRules.NotAWorkbook.With("Word文档")),
            "PowerPoint Document" => throw new RuleViolationException(WorkbookRules.NotAWorkbook.With("演示文稿")),
            null => throw new RuleViolationException(WorkbookRules.Damaged),
            _ => WorkbookFormat.Xls,
        };
    }

    // The directory of a compound file names its parts in UTF-16 and may lie anywhere in the file.
    private static string? Find(Stream content, params string[] names)
    {
        var present = new bool[names.Length];
        var buffer = new byte[1024 * 1024];
        for (int kept = 0, read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var span = buffer.AsSpan(0, kept + read);
            for (var i = 0; i < names.Length; i++)
            {
                present[i] |= span.IndexOf(Encoding.Unicode.GetBytes(names[i])) >= 0;
            }

            kept = Math.Min(64, span.Length);
            span[^kept..].CopyTo(buffer);
        }

        content.Position = 0;
        return names.Where((_, i) => present[i]).FirstOrDefault();
    }

    private static WorkbookFormat DetectText(byte[] head, bool whole)
    {
        var text = head.Contains((byte)0) ? null : Decode(head, whole);
        var start = text?.TrimStart('\uFEFF', ' ', '\r', '\n', '\t') ?? "";
        var other = head.AsSpan().StartsWith("%PDF"u8) ? "PDF文件"
            : head.AsSpan().StartsWith("{\\rtf"u8) ? "RTF文档"
            : start.StartsWith('<') || start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) ? "网页（HTML或XML）"
            : text is null ? "其他类型的文件"
            : null;
        return other is null ? WorkbookFormat.Csv : throw new RuleViolationException(WorkbookRules.NotAWorkbook.With(other));
    }

    private static string? Decode(byte[] head, bool whole) =>
        TryDecode(new UTF8Encoding(false, true), head, whole)
        ?? TryDecode(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), head, whole);

    private static string? TryDecode(Encoding encoding, byte[] bytes, bool whole)
    {
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            return new(chars, 0, encoding.GetDecoder().GetChars(bytes, chars, flush: whole));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
