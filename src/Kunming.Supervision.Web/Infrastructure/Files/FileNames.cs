using System.Globalization;
using System.Text;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>A file's name is text for people: it never becomes a path here, and must not trick whoever saves or reads it.</summary>
public static class FileNames
{
    public const string Nameless = "未命名文件";
    private const int ExtensionMaxLength = 10;

    private static readonly HashSet<string> Devices = new(
        [
            "con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
        ], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Programs = new(
        [
            ".exe", ".dll", ".com", ".bat", ".cmd", ".scr", ".pif", ".cpl", ".msi", ".lnk", ".url", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".wsh",
            ".hta", ".ps1", ".psm1", ".sh", ".jar", ".apk", ".reg", ".inf", ".chm", ".iso",
        ], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Markup = new([".htm", ".html", ".xhtml", ".shtml", ".mht", ".mhtml", ".svg", ".svgz", ".xml"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without folders, control characters, direction marks and signs that a file system refuses; at most <see cref="Attachment.NameMaxLength"/> long.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var bad = rune == Rune.ReplacementChar || rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
            clean.Append(bad ? "" : rune.ToString());
        }

        var text = clean.ToString().Trim().TrimEnd('.', ' ').Trim();
        text = Shorten(text.Length is 0 ? Nameless : text);
        return Devices.Contains(text.Split('.')[0].Trim()) ? $"_{text}" : text;
    }

    public static bool IsProgram(string name) => Programs.Contains(Path.GetExtension(name));

    public static bool IsMarkup(string name) => Markup.Contains(Path.GetExtension(name));

    private static string Shorten(string name)
    {
        const int most = Attachment.NameMaxLength - 1;
        if (name.Length <= most)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length > ExtensionMaxLength ? "" : extension;
        var stem = name[..(most - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
