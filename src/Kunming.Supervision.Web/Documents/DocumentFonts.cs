using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Documents;

/// <summary>The typefaces that GB/T 9704-2012 asks for.</summary>
public enum FontRole
{
    FangSong,
    Hei,
    Kai,
    Song,
    XiaoBiaoSong,
}

/// <summary>Which family stands in for a role; null if none of the role's own families is there and only the wide fallback is left.</summary>
public sealed record UsedFont(FontRole Role, string Wanted, string? Family)
{
    /// <summary>Whether the very typeface of the standard is used.</summary>
    public bool IsExact => DocumentFonts.ExactFamilies(Role).Contains(Family);
}

/// <summary>
/// Looks for typefaces among the installed ones and in the configured folders, each role along its ordered list. The
/// names of installed fonts are read from the font files themselves, so that no tool needs to be installed.
/// </summary>
public sealed class DocumentFonts(IOptions<DocumentOptions> options, IWebHostEnvironment host)
{
    /// <summary>
    /// Wide coverage for rare characters in names of people and places; the end of every list. Noto Serif SC comes as TrueType, which is embedded by
    /// name; the CJK collections with CFF outlines, which are embedded as drawings, have the last characters.
    /// </summary>
    public static readonly IReadOnlyList<string> Wide = ["Noto Serif SC", "Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Sans SC"];

    private static readonly Dictionary<FontRole, (string[] Exact, string[] Substitutes)> Lists = new()
    {
        [FontRole.FangSong] = (["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK"], ["STFangsong", "FandolFang"]),
        [FontRole.Hei] = (["黑体", "SimHei", "方正黑体_GBK"], ["STHeiti", "FandolHei", "Noto Sans CJK SC"]),
        [FontRole.Kai] = (["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK"], ["STKaiti", "FandolKai", "AR PL KaitiM GB", "AR PL UKai CN"]),
        [FontRole.Song] = (["宋体", "SimSun", "方正书宋_GBK"], ["STSong", "FandolSong"]),
        [FontRole.XiaoBiaoSong] = (["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"], ["STZhongsong", "FandolSong"]),
    };

    private readonly Lazy<IReadOnlySet<string>> _installed = new(() => NamesIn(FoldersOf(options.Value, host).Concat(SystemFolders())));

    /// <summary>The configured folders and the default ones, those that exist, in the order in which they are searched.</summary>
    public IReadOnlyList<string> Folders { get; } = [.. FoldersOf(options.Value, host).Where(Directory.Exists)];

    /// <summary>One row for each role. Read once: a font installed later is seen after a restart.</summary>
    public IReadOnlyList<UsedFont> UsedFonts =>
        [.. Enum.GetValues<FontRole>().Select(role => new UsedFont(role, Wanted(role), FamiliesOf(role).FirstOrDefault(_installed.Value.Contains)))];

    /// <summary>The stacks as CSS custom properties, which take precedence over those of document.css.</summary>
    public string ToCss() =>
        ":root{" + string.Concat(Enum.GetValues<FontRole>().Select(role => Property(role, options.Value.FamiliesOf(role)))) + "}";

    /// <summary>The stacks without configuration, as document.css states them.</summary>
    public static string DefaultCss(FontRole role) => Property(role, []);

    /// <summary>The name that Word files give to a role, and the name that a Word without it looks for next.</summary>
    internal static (string Name, string Alternative) WordNames(FontRole role) => role switch
    {
        FontRole.FangSong => ("仿宋_GB2312", "仿宋"),
        FontRole.Hei => ("黑体", "SimHei"),
        FontRole.Kai => ("楷体_GB2312", "楷体"),
        FontRole.Song => ("宋体", "SimSun"),
        _ => ("方正小标宋简体", "华文中宋"),
    };

    internal static IReadOnlyList<string> ExactFamilies(FontRole role) => Lists[role].Exact;

    private static string Wanted(FontRole role) => WordNames(role).Name;

    private IEnumerable<string> FamiliesOf(FontRole role) => [.. options.Value.FamiliesOf(role), .. Lists[role].Exact, .. Lists[role].Substitutes];

    private static string Property(FontRole role, IEnumerable<string> first)
    {
        IEnumerable<string> families = [.. first, .. Lists[role].Exact, .. Lists[role].Substitutes, .. Wide];
        var quoted = families.Distinct().Select(f => '"' + f.Replace("\"", "", StringComparison.Ordinal) + '"').Append(role == FontRole.Hei ? "sans-serif" : "serif");
        return "--gw-" + role.ToString().ToLowerInvariant() + ": " + string.Join(", ", quoted) + ";";
    }

    private static IEnumerable<string> FoldersOf(DocumentOptions options, IWebHostEnvironment host)
    {
        var caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return [.. options.FontFolders, Path.Combine(caches, "kunming-supervision", "fonts"), Path.Combine(host.WebRootPath ?? host.ContentRootPath, "lib", "fonts")];
    }

    private static IEnumerable<string> SystemFolders() => OperatingSystem.IsWindows()
        ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
        : ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts", .. HomeFolders()];

    private static IEnumerable<string> HomeFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return [Path.Combine(home, ".fonts"), Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, "Library", "Fonts")];
    }

    private static HashSet<string> NamesIn(IEnumerable<string> folders)
    {
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.?t?", everywhere))
            .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc" or ".otc")
            .SelectMany(FontNames.In)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
