using System.Buffers.Binary;

namespace Kunming.Supervision.Web.Infrastructure.Files.Positions;

/// <summary>
/// Takes the position out of Exif data (a TIFF structure; Exif 2.32 §4.6, tag 0x8825 leads to the directory of GPS values). Nothing moves: the directory and
/// its values become zeros, and the entry that leads there is closed up, so every other byte stays where it was.
/// </summary>
internal static class ExifBlock
{
    private const ushort GpsTag = 0x8825;
    private const ushort SubIfdTag = 0x8769;
    private const int EntryLength = 12;
    private const int MostEntries = 1000;
    private const int MostDirectories = 16;

    /// <summary>Bytes of one value by its type, 1 BYTE to 13 IFD.</summary>
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

    /// <param name="tiff">From the byte order mark on.</param>
    /// <param name="remove">False only looks.</param>
    /// <returns>Was a position there?</returns>
    public static bool Clear(Span<byte> tiff, bool remove)
    {
        if (tiff.Length < 8 || !(tiff[..4].SequenceEqual("II*\0"u8) || tiff[..4].SequenceEqual("MM\0*"u8)))
        {
            return false;
        }

        var little = tiff[0] is (byte)'I';
        var found = false;
        var waiting = new Queue<uint>([Int(tiff, 4, little)]);
        var seen = new HashSet<uint>();
        while (waiting.TryDequeue(out var at) && seen.Count < MostDirectories)
        {
            if (at is 0 || !seen.Add(at) || CountAt(tiff, at, little) is not { } count)
            {
                continue;
            }

            waiting.Enqueue(Int(tiff, (int)at + 2 + (count * EntryLength), little));
            for (var i = 0; i < count; i++)
            {
                var entry = (int)at + 2 + (i * EntryLength);
                switch (Short(tiff, entry, little))
                {
                    case SubIfdTag:
                        waiting.Enqueue(Int(tiff, entry + 8, little));
                        break;
                    case GpsTag:
                        found = true;
                        if (remove)
                        {
                            Wipe(tiff, Int(tiff, entry + 8, little), little);
                            Close(tiff, (int)at, i, count, little);
                            count--;
                            i--;
                        }

                        break;
                }
            }
        }

        return found;
    }

    /// <summary>Zeros over a directory and over the values that lie outside it.</summary>
    private static void Wipe(Span<byte> tiff, uint at, bool little)
    {
        if (CountAt(tiff, at, little) is not { } count)
        {
            return;
        }

        for (var i = 0; i < count; i++)
        {
            var entry = (int)at + 2 + (i * EntryLength);
            var type = Short(tiff, entry + 2, little);
            var bytes = (long)Int(tiff, entry + 4, little) * (type < Sizes.Length ? Sizes[type] : 0);
            var value = Int(tiff, entry + 8, little);
            if (bytes > 4 && value + bytes <= tiff.Length)
            {
                tiff.Slice((int)value, (int)bytes).Clear();
            }
        }

        tiff.Slice((int)at, 2 + (count * EntryLength) + 4).Clear();
    }

    /// <summary>The entries behind move up, with the link to the next directory; the last place becomes zeros.</summary>
    private static void Close(Span<byte> tiff, int at, int entry, int count, bool little)
    {
        var from = at + 2 + ((entry + 1) * EntryLength);
        var end = at + 2 + (count * EntryLength) + 4;
        tiff[from..end].CopyTo(tiff[(from - EntryLength)..]);
        tiff[(end - EntryLength)..end].Clear();
        var fewer = (ushort)(count - 1);
        if (little)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(tiff[at..], fewer);
        }
        else
        {
            BinaryPrimitives.WriteUInt16BigEndian(tiff[at..], fewer);
        }
    }

    /// <summary>How many entries the directory has; null when it does not lie within the block.</summary>
    private static int? CountAt(ReadOnlySpan<byte> tiff, uint at, bool little)
    {
        if (at < 8 || at + 2 > tiff.Length)
        {
            return null;
        }

        int count = Short(tiff, (int)at, little);
        return count is 0 or > MostEntries || at + 2 + (count * EntryLength) + 4 > tiff.Length ? null : count;
    }

    private static ushort Short(ReadOnlySpan<byte> tiff, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Int(ReadOnlySpan<byte> tiff, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
