using Kunming.Supervision.Domain.Kernel;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.IO;
using SkiaSharp;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>
/// Reads from a stored picture what <see cref="PictureMark"/> keeps. Few at once, off the request's own thread, and never more pixels than fit: a picture that claims
/// to be larger is stored, and not decoded. What cannot be read is no fault of whoever put it in.
/// </summary>
public sealed class PictureReader(ILogger<PictureReader> log)
{
    /// <summary>So many pixels are decoded at most, 120 MB; a JPEG is reduced while it is decoded.</summary>
    public const long MostPixels = 30_000_000;

    /// <summary>A side beyond this, or more pixels than <see cref="MostPixels"/> even when reduced, and nothing is decoded.</summary>
    public const int MostSide = 16_000;

    /// <summary>A reduced picture is enough from here on.</summary>
    private const int Enough = 512;

    private static readonly SemaphoreSlim Few = new(2);

    /// <param name="open">Opens the file anew each time.</param>
    /// <returns>Null for anything but a picture.</returns>
    public async Task<PictureMark?> ReadAsync(string mediaType, Func<Stream> open, CancellationToken cancellationToken = default)
    {
        if (!mediaType.StartsWith("image/", StringComparison.Ordinal))
        {
            return null;
        }

        await Few.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => MarkOf(open, mediaType), cancellationToken);
        }
        finally
        {
            Few.Release();
        }
    }

    private PictureMark MarkOf(Func<Stream> open, string mediaType)
    {
        var (hashes, points) = LookAt(open);
        var taken = TakenOn(open, mediaType);
        return hashes is [var own, .. var turns] ? new(own, taken) { Turns = turns, Points = points } : new(null, taken);
    }

    /// <summary>As it is, and turned and mirrored, with the places that stand out; empty when there is nothing to be known by.</summary>
    private (long[] Hashes, long[] Points) LookAt(Func<Stream> open)
    {
        using var file = open();
        using var codec = SKCodec.Create(file);
        if (codec is null || codec.Info is not { Width: > 0 and <= MostSide, Height: > 0 and <= MostSide } info)
        {
            log.LogInformation("A picture is stored and not compared: unreadable, or larger than {Side} pixels.", MostSide);
            return ([], []);
        }

        var size = codec.GetScaledDimensions(Math.Min(1f, (float)Enough / Math.Min(info.Width, info.Height)));
        if ((long)size.Width * size.Height > MostPixels)
        {
            log.LogInformation("A picture is stored and not compared: {Width} × {Height} pixels.", info.Width, info.Height);
            return ([], []);
        }

        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Bgra8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not SKCodecResult.Success)
        {
            return ([], []);
        }

        var hashes = PictureHash.Of(bitmap.GetPixelSpan(), bitmap.Width, bitmap.Height, bitmap.RowBytes);
        return (hashes, hashes.Length is 0 ? [] : PicturePlaces.Of(bitmap.GetPixelSpan(), bitmap.Width, bitmap.Height, bitmap.RowBytes));
    }

    /// <summary>
    /// DateTimeOriginal of the Exif data (in a PNG its eXIf chunk), else when it was digitised, else a PNG's tIME; a day before digital cameras, or one that is none, is left out.
    /// </summary>
    private DateOnly? TakenOn(Func<Stream> open, string mediaType)
    {
        try
        {
            using var file = open();
            var (exif, changed) = mediaType switch
            {
                "image/png" => PictureChunks.OfPng(file),
                "image/webp" => (PictureChunks.OfWebP(file), null),
                _ => default,
            };
            IReadOnlyList<MetadataExtractor.Directory> found = mediaType is "image/jpeg" ? JpegMetadataReader.ReadMetadata(file) : exif is not null ? new ExifReader().Extract(new ByteArrayReader(exif)) : [];
            DateTime?[] days = [DayOf(found, ExifDirectoryBase.TagDateTimeOriginal), DayOf(found, ExifDirectoryBase.TagDateTimeDigitized), changed];
            return days.FirstOrDefault(d => d is not null) is { Year: >= 1990 } taken ? DateOnly.FromDateTime(taken) : null;
        }
        catch (Exception unreadable) when (unreadable is ImageProcessingException or MetadataException or IOException or ArgumentException or ArithmeticException or IndexOutOfRangeException)
        {
            log.LogInformation("What a picture says of itself cannot be read: {Reason}", unreadable.Message);
            return null;
        }
    }

    private static DateTime? DayOf(IEnumerable<MetadataExtractor.Directory> found, int tag) =>
        found.OfType<ExifSubIfdDirectory>().Select(d => d.TryGetDateTime(tag, out var day) ? day : (DateTime?)null).FirstOrDefault(d => d is not null);
}
