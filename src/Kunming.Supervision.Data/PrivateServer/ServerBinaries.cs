using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>One installation of PostgreSQL's server programs.</summary>
internal sealed partial record ServerBinaries(string Folder, int Major)
{
    /// <summary>Older servers still let every account create objects in the schema "public".</summary>
    private const int OldestMajor = 15;

    public string InitDb => ProgramIn(Folder, "initdb");
    public string PgCtl => ProgramIn(Folder, "pg_ctl");

    /// <summary>The newest installation, or the one of the major version that an existing cluster needs.</summary>
    /// <exception cref="PrivatePostgresException">There is none.</exception>
    public static async Task<ServerBinaries> FindAsync(string? onlyIn, int? major, CancellationToken cancel)
    {
        ServerBinaries? best = null;
        foreach (var folder in onlyIn is null ? UsualFolders() : [onlyIn])
        {
            if (await ReadAsync(folder, cancel) is { } found && (major is null ? found.Major >= OldestMajor : found.Major == major)
                && found.Major > (best?.Major ?? 0))
            {
                best = found;
            }
        }

        return best ?? throw PrivatePostgresException.NothingFound(major);
    }

    private static async Task<ServerBinaries?> ReadAsync(string folder, CancellationToken cancel)
    {
        if (!Array.TrueForAll(["initdb", "pg_ctl", "postgres"], name => File.Exists(ProgramIn(folder, name))))
        {
            return null;
        }

        try
        {
            var (code, output) = await ProgramRun.RunAsync(ProgramIn(folder, "postgres"), ["--version"], null, cancel);
            return code == 0 && Version().Match(output) is { Success: true } match
                ? new(folder, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
                : null;
        }
        catch (Win32Exception)
        {
            // A link to nowhere, or a file that is no program: no installation. Another place may hold one, and if none does, that is what is said.
            return null;
        }
    }

    private static IEnumerable<string> UsualFolders()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] fixedPlaces = OperatingSystem.IsWindows() ? [] : ["/usr/bin", "/usr/local/bin", "/usr/local/pgsql/bin", "/opt/homebrew/bin"];
        return path.Concat(fixedPlaces)
            .Concat(Versions("/usr/lib/postgresql", "*"))
            .Concat(Versions("/usr", "pgsql-*"))
            .Concat(Versions("/usr/lib64", "pgsql*"))
            .Concat(Versions("/opt/homebrew/opt", "postgresql*"))
            .Concat(Versions("/usr/local/opt", "postgresql*"))
            .Concat(Versions("/opt/local/lib", "postgresql*"))
            .Concat(Versions("/Applications/Postgres.app/Contents/Versions", "*"))
            .Concat(Versions("/Library/PostgreSQL", "*"))
            .Concat(Versions(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"))
            .Distinct();
    }

    private static IEnumerable<string> Versions(string parent, string pattern) =>
        Directory.Exists(parent) ? Directory.EnumerateDirectories(parent, pattern).Select(version => Path.Combine(version, "bin")) : [];

    private static string ProgramIn(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"(\d+)(\.\d+|devel|beta\d+|rc\d+)")]
    private static partial Regex Version();
}
