namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>Where the product keeps data when the configuration names no place.</summary>
public static class ProductFolder
{
    /// <summary>Overrides the folder returned by <see cref="Data"/>.</summary>
    public const string Variable = "KUNMING_DATA";

    /// <summary>The value of KUNMING_DATA, or the platform's folder for local application data.</summary>
    public static string Data()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        // The server runs under another account when the program is root, and that account cannot enter root's home.
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            ? "/var/lib/kunming-supervision"
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "kunming-supervision");
    }
}
