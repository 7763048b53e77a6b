namespace Kunming.Supervision.Web.Documents;

/// <summary>The section Documents of the configuration.</summary>
public sealed class DocumentOptions
{
    public const string Section = "Documents";

    /// <summary>The browser's program; empty lets the product search for it.</summary>
    public string? Chromium { get; set; }

    /// <summary>Whether Chromium may use its own sandbox. Never as root; containers without user namespaces switch it off.</summary>
    public bool Sandbox { get; set; } = true;

    /// <summary>How many documents are printed at the same time.</summary>
    public int Concurrency { get; set; } = 2;

    /// <summary>Searched before the default folders.</summary>
    public IList<string> FontFolders { get; } = [];

    /// <summary>Families to try before the built-in list, by role.</summary>
    public IDictionary<FontRole, string[]> Fonts { get; } = new Dictionary<FontRole, string[]>();

    internal IReadOnlyList<string> FamiliesOf(FontRole role) => Fonts.TryGetValue(role, out var families) ? families : [];
}
