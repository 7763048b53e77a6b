namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>Folders and files that only their owner may read. Windows keeps the profile's own access list instead.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Owner = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Creates it with its missing parents, through which other accounts may pass. A folder that exists keeps its mode.</summary>
    public static void Create(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent && !Directory.Exists(parent))
        {
            Create(parent);
            OpenForPassage(parent);
        }

        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, Owner);
        }
    }

    /// <summary>Lets other accounts pass through the folder without listing it.</summary>
    public static void OpenForPassage(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    /// <summary>Writes a 0600 file whole or not at all.</summary>
    public static async Task WriteAsync(string file, string text, CancellationToken cancel)
    {
        var unfinished = file + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        await using (var writer = new StreamWriter(unfinished, options))
        {
            await writer.WriteAsync(text.AsMemory(), cancel);
        }

        File.Move(unfinished, file, overwrite: true);
    }
}
