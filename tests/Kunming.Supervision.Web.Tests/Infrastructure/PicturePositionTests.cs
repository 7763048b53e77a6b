using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Infrastructure.Files.Positions;
using Kunming.Supervision.Web.Tests.Hosting;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

public sealed class PicturePositionTests
{
    private static byte[] Cleared(byte[] file, string mediaType, bool found = true)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        Assert.Equal(found, PictureBlocks.ClearPosition(stream, mediaType, remove: true));
        Assert.False(PictureBlocks.ClearPosition(stream, mediaType, remove: true));
        Assert.Equal(file.Length, stream.Length);
        return stream.ToArray();
    }

    private static IReadOnlyList<MetadataExtractor.Directory> Read(byte[] picture) => ImageMetadataReader.ReadMetadata(new MemoryStream(picture));

    private static void AssertSamePixels(byte[] before, byte[] after)
    {
        using var first = SKBitmap.Decode(before);
        using var second = SKBitmap.Decode(after);
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ClearPosition_JpegWithGps_TakesOutThePositionAndNothingElse(bool little)
    {
        var picture = GpsPictures.Jpeg(little);
        Assert.Equal(24.88, Read(picture).OfType<GpsDirectory>().Single().GetGeoLocation()!.Latitude, 3);

        var cleared = Cleared(picture, "image/jpeg");

        var read = Read(cleared);
        Assert.DoesNotContain(read, d => d is GpsDirectory);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(cleared), StringComparison.Ordinal);
        Assert.Equal(6, read.OfType<ExifIfd0Directory>().Single().GetInt32(ExifDirectoryBase.TagOrientation));
        Assert.Equal(new(2026, 9, 20, 10, 0, 0), read.OfType<ExifSubIfdDirectory>().Single().GetDateTime(ExifDirectoryBase.TagDateTimeOriginal));
        Assert.Contains("""tiff:Make="甲""", Encoding.UTF8.GetString(cleared), StringComparison.Ordinal);
        AssertSamePixels(picture, cleared);
        var changed = Enumerable.Range(0, picture.Length).Where(i => picture[i] != cleared[i]).ToList();
        var data = picture.Length - GpsPictures.Plain(SKEncodedImageFormat.Jpeg).Length + 2;
        Assert.True(changed[^1] < data, "bytes of the picture itself were changed");
    }

    [Fact]
    public void ClearPosition_SecondPictureBehindTheFirst_IsClearedToo()
    {
        byte[] two = [.. GpsPictures.Jpeg(), .. new byte[300_000], .. GpsPictures.Jpeg()];

        var cleared = Cleared(two, "image/jpeg");

        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(cleared), StringComparison.Ordinal);
        Assert.DoesNotContain(Read(cleared[^GpsPictures.Jpeg().Length..]), d => d is GpsDirectory);
    }

    [Fact]
    public void ClearPosition_BrokenExif_LeavesTheFileAndDoesNotFail()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var exif = GpsPictures.Tiff(little: true);
            for (var i = 0; i < 6; i++)
            {
                exif[random.Next(4, exif.Length)] = (byte)random.Next(256);
            }

            var picture = GpsPictures.Jpeg(exif: exif[..random.Next(6, exif.Length)]);
            using var stream = new MemoryStream(picture);
            PictureBlocks.ClearPosition(stream, "image/jpeg", remove: true);
            AssertSamePixels(GpsPictures.Jpeg(), picture);
        }
    }

    [Fact]
    public void ClearPosition_PngWithExif_KeepsItsCheckSum()
    {
        byte[] chunk = [.. "eXIf"u8, .. GpsPictures.Tiff(little: false)];
        var plain = GpsPictures.Plain(SKEncodedImageFormat.Png);
        byte[] picture = [.. plain[..33], .. Number(chunk.Length - 4), .. chunk, .. Number((int)TestPictures.Crc(chunk)), .. plain[33..]];
        Assert.Contains(Read(picture), d => d is GpsDirectory);

        var cleared = Cleared(picture, "image/png");

        Assert.DoesNotContain(Read(cleared), d => d is GpsDirectory);
        AssertSamePixels(picture, cleared);
        Assert.Equal(Number((int)TestPictures.Crc(cleared[37..(37 + chunk.Length)])), cleared[(37 + chunk.Length)..(41 + chunk.Length)]);
    }

    [Fact]
    public void ClearPosition_RecordingWithPlace_MakesTheBoxFree()
    {
        byte[] place = Box("©xyz", [0, 18, 0x15, 0xC7, .. "+24.8801+102.8329/"u8]);
        byte[] file = [.. Box("ftyp", [.. "isom"u8, 0, 0, 2, 0]), .. Box("moov", [.. Box("mvhd", new byte[100]), .. Box("udta", place)]), .. Box("mdat", "©xyz 的画面"u8.ToArray())];

        var cleared = Cleared(file, "video/mp4");

        Assert.DoesNotContain("24.88", Encoding.Latin1.GetString(cleared), StringComparison.Ordinal);
        Assert.Equal(file[^23..], cleared[^23..]);
    }

    [Fact]
    public void ClearPosition_NoneThere_ChangesNothing() => Assert.Equal(GpsPictures.Plain(SKEncodedImageFormat.Jpeg), Cleared(GpsPictures.Plain(SKEncodedImageFormat.Jpeg), "image/jpeg", found: false));

    [Theory]
    [InlineData(PicturePosition.Removed, true)]
    [InlineData(PicturePosition.Kept, false)]
    [InlineData(PicturePosition.None, false)]
    public async Task Save_PictureWithPosition_SaysWhatBecameOfIt(PicturePosition wanted, bool changed)
    {
        var folder = Path.Combine(Path.GetTempPath(), "kunming-positions-" + Guid.NewGuid().ToString("N"));
        try
        {
            var store = new FileStore(Options.Create(new FileStoreOptions { Folder = folder }), new(NullLogger<PictureReader>.Instance));
            var sent = GpsPictures.Jpeg();
            var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sent));

            var saved = await store.SaveAsync(new MemoryStream(sent), "现场.jpg", new(Guid.Empty, "测试", Guid.Empty, "测试", DateTimeOffset.UnixEpoch), wanted, TestContext.Current.CancellationToken);

            Assert.Equal((wanted, changed ? digest : null, sent.Length), (saved.Position, saved.ReceivedSha256, saved.Bytes));
            Assert.Equal(changed, saved.Sha256 != digest);
            Assert.True(await store.VerifyAsync(saved.Sha256, TestContext.Current.CancellationToken));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Number(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Box(string type, byte[] content) => [.. Number(content.Length + 8), .. Encoding.Latin1.GetBytes(type), .. content];
}
