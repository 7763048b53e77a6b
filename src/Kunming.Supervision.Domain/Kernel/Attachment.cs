namespace Kunming.Supervision.Domain.Kernel;

/// <summary>
/// A file that somebody put in: what it is by content, not by name. The bytes lie in the content-addressed store under
/// <see cref="Sha256"/>; <see cref="Name"/> is text for people and never a path.
/// </summary>
public sealed class Attachment
{
    public const int NameMaxLength = 200;
    public const long MaxBytes = 100L * 1024 * 1024;

    private Attachment()
    {
    }

    public Attachment(string name, string sha256, long bytes, string mediaType, Signature uploaded)
    {
        Name = Text.Required(name, "文件名", NameMaxLength);
        Sha256 = sha256;
        Bytes = bytes;
        MediaType = mediaType;
        Uploaded = uploaded;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Name { get; private init; } = "";

    /// <summary>Lower-case hexadecimal, 64 characters.</summary>
    public string Sha256 { get; private init; } = "";

    public long Bytes { get; private init; }

    public string MediaType { get; private init; } = "";

    public Signature Uploaded { get; private init; } = null!;

    /// <summary>Of a picture, <see cref="PictureMark.Hash"/>.</summary>
    public long? PictureHash { get; private set; }

    /// <summary>Its parts, for the index; empty where there is no hash.</summary>
    public IReadOnlyList<int> PictureBands { get; private set; } = [];

    /// <summary>Its hashes turned and mirrored, <see cref="PictureMark.Turns"/>.</summary>
    public IReadOnlyList<long> PictureTurns { get; private set; } = [];

    /// <summary>Its places, <see cref="PictureMark.Points"/>.</summary>
    public IReadOnlyList<long> PicturePoints { get; private set; } = [];

    /// <summary>By which <see cref="PictureMark.Version"/> it was read; 0 for never.</summary>
    public int PictureVersion { get; private set; }

    /// <summary>拍摄日期, as the picture itself says.</summary>
    public DateOnly? TakenOn { get; private set; }

    public PicturePosition Position { get; private set; }

    /// <summary>Digest of the bytes as they were sent, where taking out the position changed them; null where what is stored is what was sent.</summary>
    public string? ReceivedSha256 { get; private set; }

    /// <summary>Keeps what was done to the bytes before they were stored.</summary>
    public Attachment With(PicturePosition position, string received)
    {
        (Position, ReceivedSha256) = (position, received == Sha256 ? null : received);
        return this;
    }

    /// <summary>Keeps what the stored bytes tell of themselves: when they are stored, or later, when more can be told.</summary>
    public Attachment With(PictureMark? mark)
    {
        (PictureHash, PictureBands, PictureTurns, TakenOn) = (mark?.Hash, mark?.Bands ?? [], mark?.Turns ?? [], mark?.TakenOn);
        PicturePoints = mark?.Points ?? [];
        PictureVersion = PictureMark.Version;
        return this;
    }
}
