using System.IO.Compression;
using System.Text;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>Decides by content what a file is. Its name and what the browser claims say nothing.</summary>
public static class MediaTypes
{
    private const int HeadLength = 4096;
    private const int MaxEntries = 10_000;

    private static readonly string[] Mp4Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4A ", "dash", "MSNV", "3gp4", "3gp5"];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> Shortcut => [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00];

    /// <summary>The media type of a file, which must be able to seek; it is left anywhere.</summary>
    /// <exception cref="RuleViolationException">It is of a kind that is not taken, or of none that is known.</exception>
    public static string Detect(Stream content, string name)
    {
        content.Position = 0;
        var head = new byte[HeadLength];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var span = head.AsSpan();
        Refuse(IsProgram(span) || FileNames.IsProgram(name), FileRules.Executable, name);
        Refuse(FileNames.IsMarkup(name), FileRules.Markup, name);
        return OfPicture(span) ?? OfRecording(span)
            ?? (span.StartsWith("%PDF-"u8) ? "application/pdf"
                : span.StartsWith("PK\u0003\u0004"u8) ? OfZip(content, name)
                : span.StartsWith(Compound) ? OfCompound(content, name)
                : TextFile.Detect(content, name));
    }

    private static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head.StartsWith("\u007fELF"u8) || head.StartsWith("#!"u8) || head.StartsWith("dex\n"u8) || head.StartsWith(Shortcut)
        || (head.Length >= 4 && (uint)((head[0] << 24) | (head[1] << 16) | (head[2] << 8) | head[3])
            is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE or 0x0061736D);

    private static string? OfPicture(ReadOnlySpan<byte> head) =>
        head.StartsWith(Png) ? "image/png"
        : head.StartsWith(Jpeg) ? "image/jpeg"
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? "image/gif"
        : IsRiff(head, "WEBP"u8) ? "image/webp"
        : null;

    private static string? OfRecording(ReadOnlySpan<byte> head) =>
        IsRiff(head, "WAVE"u8) ? "audio/wav"
        : head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && Mp4Brands.Contains(Encoding.Latin1.GetString(head[8..12])) ? "video/mp4"
        : head.StartsWith("ID3"u8) || IsMp3Frame(head) ? "audio/mpeg"
        : null;

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) =>
        head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual(form);

    /// <summary>Eleven sync bits, a known version, layer III, a bit rate and a sampling rate (ISO/IEC 11172-3 2.4.1.3).</summary>
    private static bool IsMp3Frame(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] is 0xFF && (head[1] & 0xE6) is 0xE2 && (head[1] & 0x18) is not 0x08 && (head[2] & 0xF0) is not (0xF0 or 0x00) && (head[2] & 0x0C) is not 0x0C;

    private static string OfZip(Stream content, string name)
    {
        content.Position = 0;
        List<string> entries;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            entries = [.. zip.Entries.Take(MaxEntries + 1).Select(e => e.FullName)];
        }
        catch (InvalidDataException)
        {
            throw new RuleViolationException(FileRules.Damaged.With(name));
        }

        Refuse(entries.Count is 0 or > MaxEntries, FileRules.Damaged, name);
        Refuse(entries.Exists(e => e.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)), FileRules.Macros, name);
        Refuse(entries.Exists(e => e is "META-INF/MANIFEST.MF" or "AndroidManifest.xml" || FileNames.IsProgram(e)), FileRules.Executable, name);
        const string office = "application/vnd.openxmlformats-officedocument.";
        return !entries.Contains("[Content_Types].xml") ? "application/zip"
            : entries.Contains("word/document.xml") ? office + "wordprocessingml.document"
            : entries.Contains("xl/workbook.xml") ? office + "spreadsheetml.sheet"
            : entries.Contains("ppt/presentation.xml") ? office + "presentationml.presentation"
            : "application/zip";
    }

    private static string OfCompound(Stream content, string name)
    {
        var found = CompoundNames.In(content, "EncryptedPackage", "_VBA_PROJECT", "WordDocument", "PowerPoint Document", "Workbook", "Book");
        Refuse(found.Contains("EncryptedPackage"), FileRules.Encrypted, name);
        Refuse(found.Contains("_VBA_PROJECT"), FileRules.Macros, name);
        return found.Contains("WordDocument") ? "application/msword"
            : found.Contains("PowerPoint Document") ? "application/vnd.ms-powerpoint"
            : found.Contains("Workbook") || found.Contains("Book") ? "application/vnd.ms-excel"
            : throw new RuleViolationException(FileRules.Unknown.With(name));
    }

    private static void Refuse(bool stands, Rule rule, string name) => RuleViolationException.ThrowIfAny(Obstacles.From((stands, rule.With(name, 0))));
}

/// <summary>The directory of a compound file (doc, xls, ppt) names its parts in UTF-16 and may lie anywhere in it.</summary>
internal static class CompoundNames
{
    private const int Overlap = 128;

    public static HashSet<string> In(Stream content, params IReadOnlyList<string> names)
    {
        var found = new HashSet<string>();
        var buffer = new byte[256 * 1024];
        content.Position = 0;
        for (int kept = 0, read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var span = buffer.AsSpan(0, kept + read);
            foreach (var name in names)
            {
                if (span.IndexOf(Encoding.Unicode.GetBytes(name + '\0')) >= 0)
                {
                    found.Add(name);
                }
            }

            kept = Math.Min(Overlap, span.Length);
            span[^kept..].CopyTo(buffer);
        }

        return found;
    }
}
