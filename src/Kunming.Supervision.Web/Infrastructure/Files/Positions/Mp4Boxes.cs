using System.Buffers.Binary;

namespace Kunming.Supervision.Web.Infrastructure.Files.Positions;

/// <summary>
/// Takes the position out of an MP4 file (ISO/IEC 14496-12): the boxes ©xyz and loci below moov/udta, and values of moov/meta that are written like a position by
/// ISO 6709. Such a box becomes a free one of the same length.
/// </summary>
internal static class Mp4Boxes
{
    private const int MostBlock = 1024 * 1024;
    private const int MostDepth = 8;

    private static readonly HashSet<string> Containers = ["moov", "udta", "meta", "trak", "ilst"];

    /// <returns>Did it carry a position?</returns>
    public static bool ClearPosition(Stream file, bool remove) => In(file, 0, file.Length, "", remove, 0);

    private static bool In(Stream file, long from, long to, string parent, bool remove, int depth)
    {
        var found = false;
        for (var at = from; at + 8 <= to;)
        {
            var head = PictureBlocks.Read(file, at, 8);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var (type, start) = (System.Text.Encoding.Latin1.GetString(head, 4, 4), at + 8);
            if (length is 1 && at + 16 <= to)
            {
                length = (long)BinaryPrimitives.ReadUInt64BigEndian(PictureBlocks.Read(file, at + 8, 8));
                start += 8;
            }

            length = length is 0 ? to - at : length;
            if (length < start - at || length > to - at)
            {
                break;
            }

            if (type is "©xyz" or "loci" || (parent is "ilst" && IsPosition(file, start, at + length)))
            {
                found = true;
                Free(file, at, start, at + length, parent, remove);
            }
            else if (Containers.Contains(type) && depth < MostDepth)
            {
                // In ISO files meta begins with a version; QuickTime's has none, and begins with the type of its first box.
                var skip = type is "meta" && start + 8 <= at + length && PictureBlocks.Read(file, start, 4).All(b => b is 0) ? 4 : 0;
                found |= In(file, start + skip, at + length, type, remove, depth + 1);
            }

            at += length;
        }

        return found;
    }

    /// <summary>Below ilst each box holds data boxes; the one of a position has a text such as +24.8801+102.8329/.</summary>
    private static bool IsPosition(Stream file, long from, long to)
    {
        if (to - from is < 20 or > 200)
        {
            return false;
        }

        var text = PictureBlocks.Read(file, from, (int)(to - from)).AsSpan(16);
        return text[0] is (byte)'+' or (byte)'-' && text[1..].IndexOfAny((byte)'+', (byte)'-') > 0 && text[^1] is (byte)'/';
    }

    /// <summary>Below ilst boxes are counted and keep their type; elsewhere a free box says that there is nothing.</summary>
    private static void Free(Stream file, long at, long start, long end, string parent, bool remove)
    {
        if (parent is "ilst")
        {
            PictureBlocks.Write(file, start + 16, new byte[(int)(end - start - 16)], remove);
            return;
        }

        PictureBlocks.Write(file, at + 4, "free"u8, remove);
        PictureBlocks.Write(file, start, new byte[(int)Math.Min(end - start, MostBlock)], remove);
    }
}
