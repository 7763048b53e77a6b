using System.Buffers.Binary;

namespace Kunming.Supervision.Web.Infrastructure.Files.Positions;

/// <summary>Finds in a stored picture or recording the blocks that may hold a position, and clears it in place; the file keeps its length.</summary>
public static class PictureBlocks
{
    private const int WindowLength = 256 * 1024;
    private const int MostBlock = 4 * 1024 * 1024;

    private static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> XmpMark => "http://ns.adobe.com/xap/1.0/\0"u8;

    private static ReadOnlySpan<byte> XmpExtensionMark => "http://ns.adobe.com/xmp/extension/\0"u8;

    /// <param name="file">Can seek, and be written where <paramref name="remove"/>; it is left anywhere.</param>
    /// <param name="remove">False only looks.</param>
    /// <returns>Did it carry a position?</returns>
    public static bool ClearPosition(Stream file, string mediaType, bool remove) => mediaType switch
    {
        "image/jpeg" => InJpeg(file, remove),
        "image/png" => InPng(file, remove),
        "image/webp" => InWebP(file, remove),
        "video/mp4" => Mp4Boxes.ClearPosition(file, remove),
        _ => false,
    };

    /// <summary>
    /// APP1 segments wherever they stand, of further pictures behind the first, too: within the picture's own data 0xFF is always followed by 0x00 or a restart
    /// mark (ITU-T T.81 B.1.1.5), so that what looks like a segment is one.
    /// </summary>
    private static bool InJpeg(Stream file, bool remove)
    {
        var (found, window) = (false, new byte[WindowLength]);
        for (var at = 0L; at < file.Length - 4;)
        {
            file.Position = at;
            var read = file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
            var next = at + Math.Max(1, read - 3);
            for (var i = 0; i < read - 4; i++)
            {
                i += window.AsSpan(i, read - i).IndexOf([(byte)0xFF, (byte)0xE1]) is >= 0 and var step ? step : read;
                if (i >= read - 4)
                {
                    break;
                }

                var length = BinaryPrimitives.ReadUInt16BigEndian(window.AsSpan(i + 2));
                if (i > 0 && i + 2 + length > read && read == window.Length)
                {
                    next = at + i;
                    break;
                }

                if (length > 2 && InSegment(window.AsSpan(i + 4, Math.Min(length - 2, read - i - 4)), remove))
                {
                    found = true;
                    Write(file, at + i, window.AsSpan(i, Math.Min(length + 2, read - i)), remove);
                }
            }

            at = next;
        }

        return found;
    }

    private static bool InSegment(Span<byte> segment, bool remove) =>
        segment.StartsWith(ExifMark) ? ExifBlock.Clear(segment[ExifMark.Length..], remove)
        : (segment.StartsWith(XmpMark) || segment.StartsWith(XmpExtensionMark)) && XmpBlock.Clear(segment, remove);

    /// <summary>Chunks eXIf and iTXt (PNG, third edition, 11.3.3 and 11.3.4); each has a check sum behind it.</summary>
    private static bool InPng(Stream file, bool remove)
    {
        var (found, head) = (false, new byte[8]);
        for (var at = 8L; at + 12 <= file.Length;)
        {
            file.Position = at;
            file.ReadExactly(head);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var (exif, text) = (head.AsSpan(4).SequenceEqual("eXIf"u8), head.AsSpan(4).SequenceEqual("iTXt"u8));
            if ((exif || text) && length <= MostBlock && at + 12 + length <= file.Length)
            {
                var chunk = Read(file, at + 4, (int)length + 4);
                if (exif ? ExifBlock.Clear(chunk.AsSpan(4), remove) : XmpBlock.Clear(chunk.AsSpan(4), remove))
                {
                    found = true;
                    var sum = new byte[4];
                    BinaryPrimitives.WriteUInt32BigEndian(sum, PngSum.Of(chunk));
                    Write(file, at + 4, [.. chunk, .. sum], remove);
                }
            }

            at += 12 + length;
        }

        return found;
    }

    /// <summary>Chunks EXIF and "XMP " of a RIFF file (RFC 9649 §2.7.1.5).</summary>
    private static bool InWebP(Stream file, bool remove)
    {
        var (found, head) = (false, new byte[8]);
        for (var at = 12L; at + 8 <= file.Length;)
        {
            file.Position = at;
            file.ReadExactly(head);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            var (exif, xmp) = (head.AsSpan(0, 4).SequenceEqual("EXIF"u8), head.AsSpan(0, 4).SequenceEqual("XMP "u8));
            if ((exif || xmp) && length <= MostBlock && at + 8 + length <= file.Length)
            {
                var chunk = Read(file, at + 8, (int)length);
                var from = chunk.AsSpan().StartsWith(ExifMark) ? ExifMark.Length : 0;
                if (exif ? ExifBlock.Clear(chunk.AsSpan(from), remove) : XmpBlock.Clear(chunk, remove))
                {
                    found = true;
                    Write(file, at + 8, chunk, remove);
                }
            }

            at += 8 + length + (length % 2);
        }

        return found;
    }

    internal static byte[] Read(Stream file, long at, int length)
    {
        var block = new byte[length];
        file.Position = at;
        file.ReadExactly(block);
        return block;
    }

    internal static void Write(Stream file, long at, ReadOnlySpan<byte> block, bool remove)
    {
        if (remove)
        {
            file.Position = at;
            file.Write(block);
        }
    }
}

/// <summary>The check sum of a chunk (PNG, third edition, annex D): CRC-32 over type and data.</summary>
internal static class PngSum
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320 & (uint)-(int)(sum & 1));
            }
        }

        return ~sum;
    }
}
