using System.Buffers.Binary;
using System.Text;
using Kunming.Supervision.Web.Tests.Hosting;
using SkiaSharp;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

/// <summary>Pictures with a position, as telephones write them.</summary>
internal static class GpsPictures
{
    public const string Xmp = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="24,52.8N" tiff:Make="甲"><exif:GPSLongitude>102,49.9E</exif:GPSLongitude></rdf:Description></x:xmpmeta>""";

    public static byte[] Plain(SKEncodedImageFormat format)
    {
        using var photo = TestPictures.Photo(7);
        return TestPictures.Encode(photo, format, 80);
    }

    /// <summary>A JPEG with Exif (orientation, day, position) and XMP (position) behind its start.</summary>
    public static byte[] Jpeg(bool little = true, byte[]? exif = null)
    {
        var picture = Plain(SKEncodedImageFormat.Jpeg);
        return [.. picture[..2], .. Segment([.. "Exif\0\0"u8, .. exif ?? Tiff(little)]), .. Segment([.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Xmp)]), .. picture[2..]];
    }

    public static byte[] Segment(byte[] content) => [0xFF, 0xE1, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>First directory: orientation, link to Exif, link to GPS, make behind it; then Exif with the day; then GPS with latitude and longitude.</summary>
    public static byte[] Tiff(bool little)
    {
        const int first = 8, sub = first + 2 + (4 * 12) + 4, gps = sub + 2 + 12 + 4, values = gps + 2 + (4 * 12) + 4;
        var tiff = new byte[values + 24 + 24 + 20];
        (little ? "II*\0"u8 : "MM\0*"u8).CopyTo(tiff);
        Int(4, first);
        Directory(first, (0x0112, 3, 1, little ? 6 : 6 << 16), (0x8769, 4, 1, sub), (0x8825, 4, 1, gps), (0xA430, 2, 2, little ? 'A' : 'A' << 24));
        Directory(sub, (0x9003, 2, 20, values + 48));
        Directory(gps, (1, 2, 2, little ? 'N' : 'N' << 24), (2, 5, 3, values), (3, 2, 2, little ? 'E' : 'E' << 24), (4, 5, 3, values + 24));
        foreach (var (at, number) in new[] { (0, 24), (8, 52), (16, 48), (24, 102), (32, 49), (40, 54) })
        {
            Int(values + at, number);
            Int(values + at + 4, 1);
        }

        Encoding.ASCII.GetBytes("2026:09:20 10:00:00\0").CopyTo(tiff, values + 48);
        return tiff;

        void Int(int at, int value)
        {
            if (little)
            {
                BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at), value);
            }
            else
            {
                BinaryPrimitives.WriteInt32BigEndian(tiff.AsSpan(at), value);
            }
        }

        void Short(int at, int value) => (tiff[at], tiff[at + 1]) = little ? ((byte)value, (byte)(value >> 8)) : ((byte)(value >> 8), (byte)value);

        void Directory(int at, params (int Tag, int Type, int Count, int Value)[] entries)
        {
            Short(at, entries.Length);
            for (var i = 0; i < entries.Length; i++)
            {
                var entry = at + 2 + (i * 12);
                Short(entry, entries[i].Tag);
                Short(entry + 2, entries[i].Type);
                Int(entry + 4, entries[i].Count);
                Int(entry + 8, entries[i].Value);
            }
        }
    }
}
