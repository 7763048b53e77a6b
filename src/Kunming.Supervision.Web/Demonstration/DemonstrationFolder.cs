using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Web.Accounts;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What the demonstration remembers between starts, in files that only their owner can read.</summary>
public sealed class DemonstrationFolder(string path)
{
    public const string Setting = "Demonstration:Folder";
    public const string PasswordSetting = "Demonstration:Password";
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static DemonstrationFolder From(IConfiguration configuration) =>
        new(configuration[Setting] ?? Path.Combine(ProductFolder.Data(), "demonstration"));

    /// <summary>The one password of all demonstration accounts: the configured one, else random for this folder.</summary>
    public string Password(IConfiguration configuration) => configuration[PasswordSetting] is { Length: > 0 } chosen ? chosen : Keep("password", OneTimePassword.Make);

    /// <summary>The text kept under a name; made and kept at the first call.</summary>
    public string Keep(string name, Func<string> make)
    {
        var file = Path.Combine(path, name);
        if (File.Exists(file))
        {
            return File.ReadAllText(file).Trim();
        }

        var text = make();
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerFile | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerFile;
        }

        using (var writer = new StreamWriter(file + ".new", options))
        {
            writer.WriteLine(text);
        }

        File.Move(file + ".new", file, overwrite: true);
        return text;
    }
}
