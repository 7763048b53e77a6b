using System.Runtime.CompilerServices;

namespace Kunming.Supervision.Web.Tests.Architecture;

/// <summary>The product's own sources, for the tests that read them.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    /// <summary>Files under a folder of the repository, generated and built ones left out; paths relative to the repository.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start)
            ? Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(f => !f.Split('/').Any(p => p is "bin" or "obj" or "Migrations" or "node_modules" or "lib"))
                .Select(f => (f, File.ReadAllText(Path.Combine(Root, f))))
            : [];
    }

    private static string Find([CallerFilePath] string here = "")
    {
        // A deterministic build rewrites the compiled-in path, so the program's own folder is the second guess.
        foreach (var start in new[] { Path.GetDirectoryName(here), AppContext.BaseDirectory })
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Kunming.Supervision.sln")))
                {
                    return folder;
                }
            }
        }

        throw new DirectoryNotFoundException("The repository was not found above the tests.");
    }
}
