using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Small proof files: a record of what was done as text, or a picture.</summary>
internal static class ProofFiles
{
    private const int Side = 48;
    private const int Fields = 9;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) is 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    public static (string Name, byte[] Bytes) Make(int number, string measure, string unit, DateOnly day, Random random) => random.Next(5) is 0
        ? ($"整改现场照片{number:0000}.png", Picture(number, random))
        : ($"整改佐证{number:0000}.txt", Encoding.UTF8.GetBytes(
            $"整改情况说明（第{number}份）\n单位：{unit}\n日期：{day:yyyy-MM-dd}\n措施：{measure}\n说明：上述措施已于当日落实，有关凭证和记录存本单位备查。\n本文件为演示材料，内容均为虚构。\n"));

    /// <summary>A true-colour PNG of fields (PNG specification, third edition).</summary>
    private static byte[] Picture(int number, Random random)
    {
        var pixels = new byte[Side * ((Side * 3) + 1)];
        var (red, green, blue) = ((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));

        // Fields of different brightness, so that each picture is known by its own; every fortieth shows what the others of its kind show, a little lighter or darker.
        var again = number % 40 is 0;
        var fields = new Random(again ? 0 : (red << 16) | (green << 8) | blue);
        var light = Enumerable.Range(0, Fields * Fields).Select(_ => fields.Next(24, 220)).ToArray();
        var lighter = again ? number / 40 % 12 : 0;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var at = (y * ((Side * 3) + 1)) + 1 + (x * 3);
                var grey = light[(y * Fields / Side * Fields) + (x * Fields / Side)] + lighter;
                (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)grey, (byte)(grey + (red / 16)), (byte)(grey + (blue / 16)));
            }
        }

        return Png(Side, pixels, null);
    }

    /// <summary>A record of what was done that says nothing of where: some hand it in for everything.</summary>
    public static (string Name, byte[] Bytes) Copied { get; } =
        ("整改情况说明（通用）.txt", Encoding.UTF8.GetBytes("整改情况说明\n上述问题已全部整改到位，有关凭证和记录存本单位备查。\n本文件为演示材料，内容均为虚构。\n"));

    /// <summary>A scene of its own for each number, as a picture that tells its own day.</summary>
    /// <param name="cut">Cut out of the middle of the whole and shown as large.</param>
    public static (string Name, byte[] Bytes) Scene(int number, DateOnly day, bool cut = false)
    {
        const int side = 240;
        var random = new Random(number);
        var things = Enumerable.Range(0, 60).Select(_ => (X: random.NextDouble(), Y: random.NextDouble(), Size: 0.02 + (0.16 * random.NextDouble()), Round: random.Next(2) is 0, Light: (byte)random.Next(256))).ToArray();
        var pixels = new byte[side * ((side * 3) + 1)];
        for (var at = 0; at < side * side; at++)
        {
            var (x, y) = (at % side / (double)side, at / side / (double)side);
            (x, y) = cut ? (0.15 + (0.72 * x), 0.12 + (0.72 * y)) : (x, y);
            var last = Array.FindLast(things, t => t.Round ? ((t.X - x) * (t.X - x)) + ((t.Y - y) * (t.Y - y)) < t.Size * t.Size / 2 : Math.Abs(t.X - x) < t.Size && Math.Abs(t.Y - y) < t.Size / 2);
            pixels.AsSpan((at / side * ((side * 3) + 1)) + 1 + (at % side * 3), 3).Fill(last.Size > 0 ? last.Light : (byte)128);
        }

        return ($"现场照片{number}{(cut ? "（局部）" : "")}.png", Png(side, pixels, day));
    }

    /// <param name="day">When the picture was made, by its own account (tIME).</param>
    private static byte[] Png(int side, byte[] pixels, DateOnly? day)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        (header[8], header[9]) = (8, 2);

        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(pixels);
        }

        var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(png, "IHDR"u8, header);
        if (day is { } made)
        {
            WriteChunk(png, "tIME"u8, [(byte)(made.Year >> 8), (byte)made.Year, (byte)made.Month, (byte)made.Day, 9, 30, 0]);
        }

        WriteChunk(png, "IDAT"u8, packed.ToArray());
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        var crc = uint.MaxValue;
        foreach (var b in (ReadOnlySpan<byte>)[.. type, .. data])
        {
            crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }
}
