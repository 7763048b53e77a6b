namespace Kunming.Supervision.Web.Archives;

/// <summary>A folder for one package in the making, inside the store, so that a finished package is moved there in one step. Gone when it is closed.</summary>
public sealed class ArchiveWorkshop : IDisposable
{
    private const string LockName = ".lock";
    private readonly FileStream _lock;

    /// <param name="place">Where workshops are.</param>
    internal ArchiveWorkshop(string place)
    {
        Folder = Path.Combine(place, Path.GetRandomFileName());
        Directory.CreateDirectory(Folder);
        _lock = Lock(Folder);
    }

    public string Folder { get; }

    public void Dispose()
    {
        _lock.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Removes what a program left behind that was ended in the middle; what another is still working in stays.</summary>
    /// <returns>How many were removed.</returns>
    internal static int ClearUp(string place)
    {
        var removed = 0;
        foreach (var folder in Directory.Exists(place) ? Directory.GetDirectories(place) : [])
        {
            try
            {
                Lock(folder).Dispose();
            }
            catch (IOException)
            {
                continue;
            }

            Directory.Delete(folder, recursive: true);
            removed++;
        }

        return removed;
    }

    private static FileStream Lock(string folder) => new(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}
