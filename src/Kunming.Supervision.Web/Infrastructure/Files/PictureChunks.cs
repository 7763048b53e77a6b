using System.Buffers.Binary;
using System.Text;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>
/// Finds in a PNG or a WebP the few parts that tell when the picture was taken, and steps over all others: nothing is read that is longer than it may be, and a file that
/// is broken or lies about its lengths simply has none.
/// </summary>
internal static class PictureChunks
{
    private const int MostExif = 1 << 20;
    private const int MostParts = 10_000;
    private const int TimeLength = 7;

    /// <summary>A PNG's eXIf and the day of its tIME (PNG specification, 11.3.4 and eXIf of the third edition).</summary>
    public static (byte[]? Exif, DateTime? Changed) OfPng(Stream png)
    {
        (byte[]? exif, DateTime? changed) = (null, null);
        Span<byte> head = stackalloc byte[8];
        if (png.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return (null, null);
        }

        for (var part = 0; part < MostParts && png.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length; part++)
        {
            var (length, name) = (BinaryPrimitives.ReadUInt32BigEndian(head), Encoding.ASCII.GetString(head[4..]));
            var content = name is "eXIf" or "tIME" ? Read(png, length) : Skip(png, length);
            Skip(png, 4);
            exif = name is "eXIf" ? content : exif;
            changed = name is "tIME" && content is { Length: TimeLength } ? DayOf(content) : changed;
            if (name is "IEND")
            {
                break;
            }
        }

        return (exif, changed);
    }

    /// <summary>A WebP's EXIF part (RIFF container, RFC 9649).</summary>
    public static byte[]? OfWebP(Stream webP)
    {
        Span<byte> head = stackalloc byte[12];
        if (webP.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return null;
        }

        for (var part = 0; part < MostParts && webP.ReadAtLeast(head[..8], 8, throwOnEndOfStream: false) == 8; part++)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head[..4].SequenceEqual("EXIF"u8))
            {
                return Read(webP, length) is not { } exif ? null : exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
            }

            Skip(webP, (long)length + (length % 2));
        }

        return null;
    }

    private static DateTime? DayOf(byte[] time) =>
        (time[0] << 8) + time[1] is var year and >= 1 and <= 9999 && time[2] is >= 1 and <= 12 && time[3] >= 1 && time[3] <= DateTime.DaysInMonth(year, time[2]) ? new DateTime(year, time[2], time[3]) : null;

    private static byte[]? Read(Stream from, uint length)
    {
        if (length > MostExif)
        {
            return Skip(from, length);
        }

        var content = new byte[length];
        return from.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length ? content : null;
    }

    private static byte[]? Skip(Stream from, long length)
    {
        from.Seek(length, SeekOrigin.Current);
        return null;
    }
}
