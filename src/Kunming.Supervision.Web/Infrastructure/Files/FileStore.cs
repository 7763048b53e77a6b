using System.Security.Cryptography;
using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files.Positions;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>Where files lie and how large they may be; configuration section <c>Files</c>.</summary>
public sealed class FileStoreOptions
{
    public const string Section = "Files";

    /// <summary>Overrides the folder, as the scripts for backup and restore know it.</summary>
    public const string Variable = "KUNMING_FILES";

    public string Folder { get; set; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? chosen : Path.Combine(ProductFolder.Data(), "files");

    public long MaxBytes { get; set; } = Attachment.MaxBytes;
}

/// <summary>
/// Files by their SHA-256, outside the web root. A file is stored whole or not at all, never changed, and only its owner can read it; the
/// same bytes are stored once.
/// </summary>
public sealed class FileStore(IOptions<FileStoreOptions> options, PictureReader pictures)
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int BufferLength = 80 * 1024;

    private readonly string _folder = Path.GetFullPath(options.Value.Folder);
    private readonly long _maxBytes = options.Value.MaxBytes;

    /// <summary>Streams a file into the store. The attachment still has to be saved by the caller.</summary>
    /// <param name="name">As the user calls it; kept as text only.</param>
    /// <exception cref="RuleViolationException">It is empty, too large, or of a kind that is not taken; nothing was stored.</exception>
    public Task<Attachment> SaveAsync(Stream content, string? name, Signature by, CancellationToken cancellationToken = default) =>
        SaveAsync(content, name, by, PicturePosition.None, cancellationToken);

    /// <inheritdoc cref="SaveAsync(Stream, string?, Signature, CancellationToken)"/>
    /// <param name="position">What is to become of the position that a picture carries: <see cref="PicturePosition.None"/> does not look, else the attachment says what was found.</param>
    public async Task<Attachment> SaveAsync(Stream content, string? name, Signature by, PicturePosition position, CancellationToken cancellationToken = default)
    {
        var clean = FileNames.Clean(name);
        var incoming = MakeFolder("incoming");
        var unfinished = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        try
        {
            string received;
            string sha256;
            string mediaType;
            long bytes;
            bool found;
            await using (var file = new FileStream(unfinished, Writing()))
            {
                (received, bytes) = await CopyAsync(content, file, clean, cancellationToken);
                RuleViolationException.ThrowIfAny(Obstacles.From((bytes is 0, FileRules.Empty.With(clean))));
                mediaType = MediaTypes.Detect(file, clean);
                found = position is not PicturePosition.None && PictureBlocks.ClearPosition(file, mediaType, position is PicturePosition.Removed);
                sha256 = found && position is PicturePosition.Removed ? await DigestAsync(file, cancellationToken) : received;
                file.Flush(flushToDisk: true);
            }

            var place = PathOf(sha256);
            MakeFolder(sha256[..2]);
            File.Move(unfinished, place, overwrite: true);
            return new Attachment(clean, sha256, bytes, mediaType, by).With(found ? position : PicturePosition.None, received).With(await pictures.ReadAsync(mediaType, () => File.OpenRead(place), cancellationToken));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public bool Exists(string sha256) => IsDigest(sha256) && File.Exists(PathOf(sha256));

    /// <summary>Opens a stored file; null when there is none, or the digest is no digest.</summary>
    public FileStream? Open(string sha256) => Exists(sha256)
        ? new(PathOf(sha256), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = BufferLength })
        : null;

    /// <summary>Reads a stored file again and compares its digest; false when it is missing or its bytes have changed.</summary>
    public async Task<bool> VerifyAsync(string sha256, CancellationToken cancellationToken = default)
    {
        await using var file = Open(sha256);
        return file is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == sha256;
    }

    private async Task<(string Sha256, long Bytes)> CopyAsync(Stream content, FileStream file, string name, CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        long bytes = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes += read;
            RuleViolationException.ThrowIfAny(Obstacles.From((bytes > _maxBytes, FileRules.TooLarge.With(name, _maxBytes / (1024 * 1024)))));
            digest.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return (Convert.ToHexStringLower(digest.GetHashAndReset()), bytes);
    }

    private static async Task<string> DigestAsync(FileStream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private string PathOf(string sha256) => Path.Combine(_folder, sha256[..2], sha256);

    private string MakeFolder(string name)
    {
        var folder = Path.Combine(_folder, name);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(_folder, OwnerFile | UnixFileMode.UserExecute);
            Directory.CreateDirectory(folder, OwnerFile | UnixFileMode.UserExecute);
        }

        return folder;
    }

    private static FileStreamOptions Writing()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = BufferLength, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        return options;
    }

    private static bool IsDigest(string text) => text.Length is 64 && text.All(char.IsAsciiHexDigitLower);
}
