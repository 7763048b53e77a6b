using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>Pictures for tests, drawn and not found.</summary>
internal static class TestPictures
{
    /// <summary>A scene of its own for each seed: a sky, a ground, and things of different brightness.</summary>
    public static SKBitmap Photo(int seed)
    {
        var random = new Random(seed);
        var bitmap = new SKBitmap(640, 480);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Colour(random));
        for (var thing = 0; thing < 40; thing++)
        {
            using var paint = new SKPaint { Color = Colour(random), IsAntialias = true };
            if (thing % 2 is 0)
            {
                canvas.DrawRect(random.Next(600), random.Next(440), random.Next(40, 260), random.Next(40, 200), paint);
            }
            else
            {
                canvas.DrawCircle(random.Next(640), random.Next(480), random.Next(15, 90), paint);
            }
        }

        return bitmap;
    }

    public static SKBitmap Scaled(SKBitmap picture, float factor) =>
        picture.Resize(new SKImageInfo((int)(picture.Width * factor), (int)(picture.Height * factor)), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));

    /// <summary>A piece of it, by its left upper corner and its size.</summary>
    public static SKBitmap Cut(SKBitmap picture, int x, int y, int width, int height)
    {
        var piece = new SKBitmap(width, height);
        using var canvas = new SKCanvas(piece);
        canvas.DrawBitmap(picture, -x, -y, new SKSamplingOptions(SKFilterMode.Nearest));
        return piece;
    }

    /// <summary>Turned by quarters, and mirrored first if wished.</summary>
    public static SKBitmap Turned(SKBitmap picture, int quarters, bool mirrored = false)
    {
        var (width, height) = quarters % 2 is 0 ? (picture.Width, picture.Height) : (picture.Height, picture.Width);
        var turned = new SKBitmap(width, height);
        using var canvas = new SKCanvas(turned);
        canvas.Translate(width / 2f, height / 2f);
        canvas.RotateDegrees(90 * quarters);
        canvas.Scale(mirrored ? -1 : 1, 1);
        canvas.DrawBitmap(picture, -picture.Width / 2f, -picture.Height / 2f, new SKSamplingOptions(SKFilterMode.Nearest));
        return turned;
    }

    public static byte[] Encode(SKBitmap picture, SKEncodedImageFormat format = SKEncodedImageFormat.Png, int quality = 100)
    {
        using var data = picture.Encode(format, quality);
        return data.ToArray();
    }

    /// <summary>A PNG of a few bytes whose head claims to be large.</summary>
    public static byte[] Claiming(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[1000]);
        }

        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The PNG with a tIME chunk, and with an eXIf chunk when a moment is given.</summary>
    public static byte[] Timed(byte[] png, DateOnly changed, string? taken)
    {
        byte[] time = [(byte)(changed.Year >> 8), (byte)changed.Year, (byte)changed.Month, (byte)changed.Day, 9, 30, 0];
        const int afterHead = 8 + 25;
        return [.. png[..afterHead], .. Chunk("tIME", time), .. taken is null ? [] : Chunk("eXIf", Tiff(taken)), .. png[afterHead..]];
    }

    /// <summary>The WebP with an EXIF chunk at its end.</summary>
    public static byte[] WebPTakenOn(SKBitmap picture, string moment)
    {
        var plain = Encode(picture, SKEncodedImageFormat.Webp, 80);
        var (exif, head) = (Tiff(moment), new byte[10]);
        head[0] = 0x08;
        (head[4], head[5], head[7], head[8]) = ((byte)(picture.Width - 1), (byte)((picture.Width - 1) >> 8), (byte)(picture.Height - 1), (byte)((picture.Height - 1) >> 8));
        byte[] body = [.. "WEBP"u8, .. Part("VP8X", head), .. plain[12..], .. Part("EXIF", exif)];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    private static byte[] Part(string name, byte[] data) => [.. Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(data.Length), .. data, .. data.Length % 2 is 0 ? [] : new byte[1]];

    public static byte[] TakenOn(byte[] jpeg, DateOnly day) => TakenOn(jpeg, day.ToString("yyyy':'MM':'dd", CultureInfo.InvariantCulture) + " 10:30:00");

    /// <summary>The JPEG with DateTimeOriginal in an Exif segment after its beginning.</summary>
    public static byte[] TakenOn(byte[] jpeg, string moment)
    {
        byte[] body = [.. "Exif\0\0"u8, .. Tiff(moment)];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    private static byte[] Tiff(string moment)
    {
        var tiff = new MemoryStream();
        var writer = new BinaryWriter(tiff);
        writer.Write("II*\0"u8);
        writer.Write(8);
        Directory(writer, 0x8769, 4, 1, 26);
        Directory(writer, 0x9003, 2, 20, 44);
        writer.Write(Encoding.ASCII.GetBytes(moment + '\0'));
        return tiff.ToArray();
    }

    private static void Directory(BinaryWriter writer, ushort tag, ushort type, int count, int value)
    {
        writer.Write((ushort)1);
        writer.Write(tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
        writer.Write(0);
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    /// <summary>PNG specification, annex D.</summary>
    public static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) is 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }

    private static SKColor Colour(Random random) => new((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
}
