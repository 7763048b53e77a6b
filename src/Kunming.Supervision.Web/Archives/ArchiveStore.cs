using System.Security.Cryptography;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Archives;

/// <summary>Packages by their SHA-256, in a folder beside the other files, so that one backup takes both. Unlike those, a package can be destroyed.</summary>
public sealed class ArchiveStore(IOptions<FileStoreOptions> options)
{
    private readonly string _folder = Path.Combine(Path.GetFullPath(options.Value.Folder), "archives");

    private string Workshops => Path.Combine(_folder, "making");

    /// <summary>A place to make a package in.</summary>
    public ArchiveWorkshop Open()
    {
        PrepareFolder();
        return new(Workshops);
    }

    /// <summary>Removes what an earlier run of the program left unfinished.</summary>
    /// <returns>How many packages that were.</returns>
    public int ClearUp() => ArchiveWorkshop.ClearUp(Workshops);

    /// <summary>Moves a finished file of a workshop into the store: there at once and whole, or not at all.</summary>
    public void Take(string path, string sha256) => File.Move(path, PathOf(sha256), overwrite: true);

    private void PrepareFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_folder);
        }
        else
        {
            Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens a package; null when it is not there or no longer has its digest.</summary>
    public async Task<FileStream?> OpenAsync(string sha256, CancellationToken cancellation) =>
        File.Exists(PathOf(sha256)) && await DigestAsync(PathOf(sha256), cancellation) == sha256
            ? new(PathOf(sha256), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan })
            : null;

    /// <summary>After this nobody has the bytes, but for backups that are older.</summary>
    public void Destroy(string sha256) => File.Delete(PathOf(sha256));

    public static async Task<string> DigestAsync(string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }

    private string PathOf(string sha256) => Path.Combine(_folder, $"{sha256}.zip");
}
