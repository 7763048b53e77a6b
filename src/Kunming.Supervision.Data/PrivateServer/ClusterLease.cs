namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>Locked files: one serialises starting and stopping, one per program shows that the program lives. The system drops them with the program.</summary>
internal static class ClusterLease
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="PrivatePostgresException">Another program holds it for too long.</exception>
    public static async Task<FileStream> HoldAsync(string file, string dataFolder, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (waited >= Patience)
            {
                throw PrivatePostgresException.Busy(dataFolder, e);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }

    /// <summary>Call only while holding the start lock.</summary>
    public static FileStream Take(string folder) =>
        new(Path.Combine(folder, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    /// <summary>Whether other programs live; files left by dead ones are removed. Call only while holding the start lock and no lease.</summary>
    public static bool AnyIn(string folder) => Directory.EnumerateFiles(folder).ToList().Exists(IsHeld);

    private static bool IsHeld(string file)
    {
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
