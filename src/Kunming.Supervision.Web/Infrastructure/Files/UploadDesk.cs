using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>A file on its way: <paramref name="Offset"/> of <paramref name="Length"/> bytes are here.</summary>
public sealed record Upload(Guid Id, string Name, long Length, long Offset)
{
    public bool IsComplete => Offset == Length;
}

/// <summary>How a part was received: the new offset, or why not.</summary>
public enum PartOutcome
{
    Received,
    NoSuchUpload,
    WrongOffset,
    TooMuch,
    Busy,
}

/// <summary>
/// Files that come in parts, one folder for each account beside the store; the length of the file is how far it has come, so that whatever was cut off goes on
/// from there. What nobody goes on with is thrown away after <see cref="KeptFor"/>.
/// </summary>
public sealed class UploadDesk(IOptions<FileStoreOptions> options, TimeProvider clock)
{
    public const int MostWaiting = 20;
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(48);

    private const string Folder = "partial";
    private const string NameEnding = ".name";
    private const int BufferLength = 80 * 1024;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Path.Combine(Path.GetFullPath(options.Value.Folder), Folder);
    private readonly long _maxBytes = options.Value.MaxBytes;

    public long MaxBytes => _maxBytes;

    /// <exception cref="RuleViolationException">It would be empty or too large, is a program by its name, or too many wait already; nothing was begun.</exception>
    public Guid Begin(Guid account, string? name, long length)
    {
        var clean = FileNames.Clean(name);
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (length <= 0, FileRules.Empty.With(clean)),
            (length > _maxBytes, FileRules.TooLarge.With(clean, _maxBytes / (1024 * 1024))),
            (FileNames.IsProgram(clean), FileRules.Executable.With(clean)),
            (FileNames.IsMarkup(clean), FileRules.Markup.With(clean)),
            (WaitingOf(account) >= MostWaiting, FileRules.TooManyWaiting.With(MostWaiting))));
        var id = Guid.CreateVersion7();
        MakeFolder(account);
        File.WriteAllText(PathOf(account, id) + NameEnding, $"{length}\n{clean}", new UTF8Encoding(false));
        using var file = File.Open(PathOf(account, id), Writing(FileMode.CreateNew));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, clock.GetUtcNow().UtcDateTime);
        return id;
    }

    /// <summary>Null when there is none, or it is another account's.</summary>
    public Upload? Find(Guid account, Guid id)
    {
        var path = PathOf(account, id);
        return File.Exists(path) && File.ReadAllText(path + NameEnding).Split('\n', 2) is [var length, var name]
            ? new(id, name, long.Parse(length, System.Globalization.CultureInfo.InvariantCulture), new FileInfo(path).Length)
            : null;
    }

    /// <summary>Writes what comes behind what is there. A cut connection leaves what had come by then.</summary>
    /// <returns>The offset is null only where there is no such upload.</returns>
    public async Task<(PartOutcome Outcome, long? Offset)> AppendAsync(Guid account, Guid id, long offset, Stream part, CancellationToken cancellationToken)
    {
        if (Find(account, id) is not { } upload)
        {
            return (PartOutcome.NoSuchUpload, null);
        }

        if (offset != upload.Offset)
        {
            return (PartOutcome.WrongOffset, upload.Offset);
        }

        FileStream file;
        try
        {
            file = File.Open(PathOf(account, id), Writing(FileMode.Append));
        }
        catch (IOException)
        {
            // The part before has not been given up yet, although its connection is gone.
            return (PartOutcome.Busy, upload.Offset);
        }

        await using (file)
        {
            return await CopyAsync(part, file, upload, cancellationToken);
        }
    }

    /// <summary>Opens what has come whole; the caller stores it and then forgets it.</summary>
    /// <exception cref="RuleViolationException">It has not, or there is none.</exception>
    public (string Name, FileStream Content) Open(Guid account, Guid id) => Find(account, id) is { IsComplete: true } upload
        ? (upload.Name, new FileStream(PathOf(account, id), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }))
        : throw new RuleViolationException(FileRules.UploadGone);

    public void Forget(Guid account, Guid id)
    {
        if (Directory.Exists(FolderOf(account)))
        {
            File.Delete(PathOf(account, id));
            File.Delete(PathOf(account, id) + NameEnding);
        }
    }

    /// <summary>Throws away what has not moved for <see cref="KeptFor"/>.</summary>
    /// <returns>How many uploads.</returns>
    public int ClearUp()
    {
        if (!Directory.Exists(_folder))
        {
            return 0;
        }

        var before = (clock.GetUtcNow() - KeptFor).UtcDateTime;
        var stale = Directory.EnumerateFiles(_folder, "*" + NameEnding, SearchOption.AllDirectories).Select(n => n[..^NameEnding.Length])
            .Where(f => (File.Exists(f) ? File.GetLastWriteTimeUtc(f) : File.GetLastWriteTimeUtc(f + NameEnding)) < before).ToList();
        foreach (var file in stale)
        {
            File.Delete(file);
            File.Delete(file + NameEnding);
        }

        return stale.Count;
    }

    private async Task<(PartOutcome Outcome, long? Offset)> CopyAsync(Stream part, FileStream file, Upload upload, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferLength];
        var offset = upload.Offset;
        try
        {
            for (int read; (read = await ReadAsync(part, buffer, cancellationToken)) > 0; offset += read)
            {
                if (offset + read > upload.Length)
                {
                    return (PartOutcome.TooMuch, offset);
                }

                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
        }
        finally
        {
            file.Flush(flushToDisk: true);
            File.SetLastWriteTimeUtc(file.SafeFileHandle, clock.GetUtcNow().UtcDateTime);
        }

        return (PartOutcome.Received, offset);
    }

    /// <summary>A connection that is gone ends the part; the next one goes on from there.</summary>
    private static async Task<int> ReadAsync(Stream part, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await part.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            return 0;
        }
    }

    private int WaitingOf(Guid account) => Directory.Exists(FolderOf(account)) ? Directory.EnumerateFiles(FolderOf(account), "*" + NameEnding).Count() : 0;

    private string FolderOf(Guid account) => Path.Combine(_folder, account.ToString("N"));

    private string PathOf(Guid account, Guid id) => Path.Combine(FolderOf(account), id.ToString("N"));

    private void MakeFolder(Guid account)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(FolderOf(account));
        }
        else
        {
            Directory.CreateDirectory(_folder, Owner | UnixFileMode.UserExecute);
            Directory.CreateDirectory(FolderOf(account), Owner | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions Writing(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode is FileMode.CreateNew)
        {
            options.UnixCreateMode = Owner;
        }

        return options;
    }
}
