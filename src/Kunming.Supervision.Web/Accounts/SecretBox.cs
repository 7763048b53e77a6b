using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Data.PrivateServer;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// Seals what the database must not show in the clear (keys of cookies, keys of authenticators): AES-256-GCM under a key from a file that only
/// its owner can read. Without that file nothing sealed can be opened again, so it belongs into the backup, apart from the database's.
/// </summary>
public sealed class SecretBox : IDisposable
{
    public const string FileSetting = "Keys:File";
    public static readonly string Algorithm = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"AES-{KeyLength * 8}-GCM");
    private const byte Version = 1;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly AesGcm _cipher;

    private SecretBox(byte[] key) => _cipher = new(key, TagLength);

    /// <summary>Reads the key file, or makes it at the first start.</summary>
    /// <exception cref="InvalidOperationException">The file holds no key, or others can read it.</exception>
    public static SecretBox Open(IConfiguration configuration)
    {
        var file = configuration[FileSetting] is { Length: > 0 } chosen ? chosen : Path.Combine(ProductFolder.Data(), "keys", "secrets.key");
        return new(File.Exists(file) ? Read(file) : Make(file));
    }

    /// <param name="purpose">What the secret is for; it opens for no other purpose.</param>
    public byte[] Seal(ReadOnlySpan<byte> secret, string purpose)
    {
        var box = new byte[1 + NonceLength + TagLength + secret.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceLength);
        var tag = box.AsSpan(1 + NonceLength, TagLength);
        RandomNumberGenerator.Fill(nonce);
        _cipher.Encrypt(nonce, secret, box.AsSpan(1 + NonceLength + TagLength), tag, Encoding.UTF8.GetBytes(purpose));
        return box;
    }

    /// <exception cref="CryptographicException">It was sealed with another key or for another purpose, or has been changed.</exception>
    public byte[] Unseal(ReadOnlySpan<byte> box, string purpose)
    {
        if (box.Length < 1 + NonceLength + TagLength || box[0] != Version)
        {
            throw new CryptographicException("Not a sealed secret.");
        }

        var secret = new byte[box.Length - 1 - NonceLength - TagLength];
        _cipher.Decrypt(box.Slice(1, NonceLength), box[(1 + NonceLength + TagLength)..], box.Slice(1 + NonceLength, TagLength), secret, Encoding.UTF8.GetBytes(purpose));
        return secret;
    }

    public void Dispose() => _cipher.Dispose();

    private static byte[] Read(string file)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerFile) is not UnixFileMode.None)
        {
            throw new InvalidOperationException($"{file} can be read by others; chmod 600 it.");
        }

        var key = new byte[KeyLength];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var length) && length is KeyLength
            ? key
            : throw new InvalidOperationException($"{file} holds no key of {KeyLength} bytes in base 64.");
    }

    private static byte[] Make(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFile | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerFile;
        }

        // Written beside its place and moved there whole: of two first starts at once one wins and the other reads the winner's.
        var unfinished = $"{file}.{Environment.ProcessId}";
        using (var writer = new StreamWriter(unfinished, options))
        {
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
        }

        try
        {
            File.Move(unfinished, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(unfinished);
        }

        return Read(file);
    }
}
