using System.Buffers.Binary;
using System.Text;

namespace Kunming.Supervision.Web.Documents;

/// <summary>Reads the family names, in all languages, out of a font file's name table (OpenType 1.9, chapter name).</summary>
internal static class FontNames
{
    private const uint Collection = 0x74746366;
    private const uint NameTable = 0x6E616D65;
    private const int FamilyName = 1;
    private const int TypographicFamilyName = 16;

    /// <summary>Nothing for a file that is no font or is damaged: a stray file must not keep documents from being printed.</summary>
    public static IReadOnlySet<string> In(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Read(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return new HashSet<string>();
        }
    }

    private static HashSet<string> Read(FileStream file)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var start in FontsIn(file))
        {
            var tables = UInt16(Bytes(file, start, 12).AsSpan(4));
            var directory = Bytes(file, start + 12, tables * 16);
            for (var at = 0; at < directory.Length; at += 16)
            {
                if (UInt32(directory.AsSpan(at)) == NameTable)
                {
                    Collect(Bytes(file, UInt32(directory.AsSpan(at + 8)), (int)UInt32(directory.AsSpan(at + 12))), names);
                }
            }
        }

        return names;
    }

    private static IEnumerable<long> FontsIn(FileStream file)
    {
        var head = Bytes(file, 0, 12);
        if (UInt32(head) != Collection)
        {
            return [0];
        }

        var count = (int)UInt32(head.AsSpan(8));
        var offsets = Bytes(file, 12, count * 4);
        return Enumerable.Range(0, count).Select(i => (long)UInt32(offsets.AsSpan(i * 4)));
    }

    private static void Collect(byte[] table, HashSet<string> names)
    {
        var records = UInt16(table.AsSpan(2));
        var texts = UInt16(table.AsSpan(4));
        for (var at = 6; at < 6 + (records * 12); at += 12)
        {
            var platform = UInt16(table.AsSpan(at));
            if (UInt16(table.AsSpan(at + 6)) is FamilyName or TypographicFamilyName)
            {
                var text = table.AsSpan(texts + UInt16(table.AsSpan(at + 10)), UInt16(table.AsSpan(at + 8)));
                names.Add((platform == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(text));
            }
        }
    }

    private static byte[] Bytes(FileStream file, long offset, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + count, file.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var bytes = new byte[count];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static ushort UInt16(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint UInt32(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt32BigEndian(at);
}
