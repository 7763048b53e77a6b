using Kunming.Supervision.Domain.Kernel;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;
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

    /// <summary>Fields of the mean brightness: one column more than the bits of a row.</summary>
    private const int Columns = 9;
    private const int Rows = 8;

    /// <summary>A picture whose fields differ by less, of 255, has nothing to be known by: a blank sheet, a dark room.</summary>
    private const double LeastContrast = 8;

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
            return await Task.Run(() => new PictureMark(HashOf(open), mediaType is "image/jpeg" ? TakenOn(open) : null), cancellationToken);
        }
        finally
        {
            Few.Release();
        }
    }

    private long? HashOf(Func<Stream> open)
    {
        using var file = open();
        using var codec = SKCodec.Create(file);
        if (codec is null || codec.Info is not { Width: > 0 and <= MostSide, Height: > 0 and <= MostSide } info)
        {
            log.LogInformation("A picture is stored and not compared: unreadable, or larger than {Side} pixels.", MostSide);
            return null;
        }

        var size = codec.GetScaledDimensions(Math.Min(1f, (float)Enough / Math.Min(info.Width, info.Height)));
        if ((long)size.Width * size.Height > MostPixels)
        {
            log.LogInformation("A picture is stored and not compared: {Width} × {Height} pixels.", info.Width, info.Height);
            return null;
        }

        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Bgra8888, SKAlphaType.Premul));
        return codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success ? HashOf(bitmap.GetPixelSpan(), bitmap.Width, bitmap.Height, bitmap.RowBytes) : null;
    }

    /// <summary>The mean of each field over all its pixels, so that neither size nor compression matters.</summary>
    private static long? HashOf(ReadOnlySpan<byte> pixels, int width, int height, int stride)
    {
        if (width < Columns || height < Rows)
        {
            return null;
        }

        var (sums, counts) = (new double[Rows * Columns], new int[Rows * Columns]);
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * stride, width * 4);
            for (var x = 0; x < width; x++)
            {
                var (field, at) = ((y * Rows / height * Columns) + (x * Columns / width), x * 4);
                sums[field] += (0.114 * row[at]) + (0.587 * row[at + 1]) + (0.299 * row[at + 2]);
                counts[field]++;
            }
        }

        double[] means = [.. sums.Zip(counts, (sum, count) => sum / count)];
        if (means.Max() - means.Min() < LeastContrast)
        {
            return null;
        }

        var hash = 0L;
        for (var bit = 0; bit < 64; bit++)
        {
            var field = (bit / 8 * Columns) + (bit % 8);
            hash |= means[field] > means[field + 1] ? 1L << bit : 0;
        }

        return hash;
    }

    /// <summary>DateTimeOriginal of the Exif data, else when it was digitised; a day before digital cameras, or one that is none, is left out.</summary>
    private DateOnly? TakenOn(Func<Stream> open)
    {
        try
        {
            using var file = open();
            var exif = JpegMetadataReader.ReadMetadata(file).OfType<ExifSubIfdDirectory>().FirstOrDefault();
            DateTime taken = default;
            return exif is not null && (exif.TryGetDateTime(ExifDirectoryBase.TagDateTimeOriginal, out taken) || exif.TryGetDateTime(ExifDirectoryBase.TagDateTimeDigitized, out taken)) && taken.Year >= 1990
                ? DateOnly.FromDateTime(taken) : null;
        }
        catch (Exception unreadable) when (unreadable is JpegProcessingException or MetadataException or IOException)
        {
            log.LogInformation("The Exif data of a picture cannot be read: {Reason}", unreadable.Message);
            return null;
        }
    }
}
