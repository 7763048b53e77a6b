namespace Kunming.Supervision.Domain.Tests;

/// <summary>The checked-out tree, found upwards from the built tests: source paths baked in by the compiler are rewritten in deterministic builds.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find(string start)
    {
        var folder = new DirectoryInfo(start);
        while (!File.Exists(Path.Combine(folder.FullName, "Kunming.Supervision.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No solution above {start}.");
        }

        return folder.FullName;
    }
}
