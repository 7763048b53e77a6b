namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// Where a Chromium, Chrome or Edge is found: as configured, else along PATH, else in the usual places. One without windows is taken first: it prints the
/// same and needs no desktop libraries.
/// </summary>
public static class ChromiumProgram
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];

    private static readonly string[] Usual =
    [
        "/usr/lib/chromium/chromium-headless-shell", "/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Null if there is none. A configured program that is not there is not replaced silently by another.</summary>
    public static string? Find(string? configured) => string.IsNullOrWhiteSpace(configured)
        ? OnPath().Concat(Usual).FirstOrDefault(File.Exists)
        : File.Exists(configured) ? configured : null;

    private static IEnumerable<string> OnPath()
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return from name in Names from folder in folders select Path.Combine(folder, name + suffix);
    }
}
