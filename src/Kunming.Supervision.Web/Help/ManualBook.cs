namespace Kunming.Supervision.Web.Help;

/// <summary>
/// The user's manual: the files <c>NN-key.md</c> of docs/manual in the order of their numbers, and the pictures beside them. The build copies
/// them next to the program; they are read once.
/// </summary>
public sealed class ManualBook
{
    public const string Folder = "manual";
    private readonly Dictionary<string, ManualSection> _byKey;
    private readonly Dictionary<string, string> _pictures;

    private ManualBook(IReadOnlyList<ManualSection> sections, Dictionary<string, string> pictures)
    {
        Sections = sections;
        _byKey = sections.ToDictionary(s => s.Key, StringComparer.Ordinal);
        _pictures = pictures;
    }

    public IReadOnlyList<ManualSection> Sections { get; }

    /// <exception cref="DirectoryNotFoundException">The program was put together without its manual.</exception>
    public static ManualBook Read(string folder)
    {
        var images = Path.Combine(folder, "images");
        return new(
            [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => ManualText.Read(KeyOf(file), File.ReadAllText(file)))],
            Directory.EnumerateFiles(images, "*.png").ToDictionary(file => Path.GetFileName(file)!, file => file, StringComparer.Ordinal));
    }

    public ManualSection? Find(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);

    /// <summary>The picture's file. Only names that were found at the start lead anywhere, so no name leads out of the folder.</summary>
    public string? Picture(string name) => _pictures.GetValueOrDefault(name);

    private static string KeyOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..];
    }
}
