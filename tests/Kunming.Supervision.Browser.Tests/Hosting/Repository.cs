namespace Kunming.Supervision.Browser.Tests.Hosting;

/// <summary>Where the sources, the tools of the front end and the manual lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string In(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A sample workbook as users keep them.</summary>
    public static string Workbook(string name) => Path.Combine(AppContext.BaseDirectory, "Workbooks", name);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kunming.Supervision.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The browser tests run from a build inside the repository.");
    }
}
