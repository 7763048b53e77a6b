using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

/// <summary>The same photo is known again however it was saved; another is not taken for it; and nothing is decoded that would not fit.</summary>
public sealed class PictureReaderTests
{
    private readonly PictureReader _reader = new(NullLogger<PictureReader>.Instance);

    [Fact]
    public async Task Read_TheSamePhotoSavedOtherwise_DiffersInFewBits()
    {
        var original = await HashAsync("image/png", TestPictures.Encode(TestPictures.Photo(1)));
        (string Type, byte[] Bytes)[] again =
        [
            ("image/jpeg", TestPictures.Encode(TestPictures.Photo(1), SKEncodedImageFormat.Jpeg, 90)),
            ("image/jpeg", TestPictures.Encode(TestPictures.Photo(1), SKEncodedImageFormat.Jpeg, 30)),
            ("image/webp", TestPictures.Encode(TestPictures.Photo(1), SKEncodedImageFormat.Webp, 50)),
            ("image/png", TestPictures.Encode(TestPictures.Scaled(TestPictures.Photo(1), 0.4f))),
            ("image/jpeg", TestPictures.Encode(TestPictures.Scaled(TestPictures.Photo(1), 1.7f), SKEncodedImageFormat.Jpeg, 60)),
        ];

        foreach (var (type, bytes) in again)
        {
            Assert.InRange(PictureMark.Distance(original, await HashAsync(type, bytes)), 0, PictureMark.Same);
        }
    }

    [Fact]
    public async Task Read_OtherPhotos_AreNotTakenForIt()
    {
        var hashes = new List<long>();
        for (var seed = 1; seed <= 12; seed++)
        {
            hashes.Add(await HashAsync("image/png", TestPictures.Encode(TestPictures.Photo(seed))));
        }

        for (var one = 0; one < hashes.Count; one++)
        {
            Assert.All(hashes.Skip(one + 1), other => Assert.True(PictureMark.Distance(hashes[one], other) > 2 * PictureMark.Same));
        }
    }

    [Fact]
    public async Task Read_APictureThatClaimsTwentyThousandPixelsSquare_IsNotDecoded()
    {
        var mark = await MarkAsync("image/png", TestPictures.Claiming(20_000, 20_000));

        Assert.Equal(new PictureMark(null, null), mark);
    }

    [Fact]
    public async Task Read_APngOfMorePixelsThanFit_IsNotDecoded() => Assert.Null((await MarkAsync("image/png", TestPictures.Claiming(15_000, 15_000)))!.Hash);

    [Fact]
    public async Task Read_ABlankSheetOrRubbish_HasNoHash()
    {
        using var blank = new SKBitmap(300, 200);
        blank.Erase(SKColors.White);

        Assert.Null((await MarkAsync("image/png", TestPictures.Encode(blank)))!.Hash);
        Assert.Null((await MarkAsync("image/png", "kein Bild"u8.ToArray()))!.Hash);
        Assert.Null((await MarkAsync("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x10, 1, 2]))!.Hash);
    }

    [Fact]
    public async Task Read_AnythingButAPicture_IsNothing() => Assert.Null(await MarkAsync("application/pdf", "%PDF-"u8.ToArray()));

    [Fact]
    public async Task Read_AJpegWithExif_GivesTheDayOfTheCamera()
    {
        var jpeg = TestPictures.TakenOn(TestPictures.Encode(TestPictures.Photo(3), SKEncodedImageFormat.Jpeg, 80), new DateOnly(2026, 3, 1));

        var mark = await MarkAsync("image/jpeg", jpeg);

        Assert.Equal(new DateOnly(2026, 3, 1), mark!.TakenOn);
        Assert.NotNull(mark.Hash);
    }

    [Fact]
    public async Task Read_ExifOfNoDay_IsLeftOut() => Assert.Null((await MarkAsync("image/jpeg",
        TestPictures.TakenOn(TestPictures.Encode(TestPictures.Photo(3), SKEncodedImageFormat.Jpeg, 80), "0000:00:00 00:00:00")))!.TakenOn);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task Read_TheSamePhotoTurnedOrMirrored_IsKnownByOneOfItsEightHashes(int quarters, bool mirrored)
    {
        var original = (await MarkAsync("image/png", TestPictures.Encode(TestPictures.Photo(4))))!;
        var turned = (await MarkAsync("image/jpeg", TestPictures.Encode(TestPictures.Turned(TestPictures.Photo(4), quarters, mirrored), SKEncodedImageFormat.Jpeg, 70)))!;
        var other = (await MarkAsync("image/png", TestPictures.Encode(TestPictures.Turned(TestPictures.Photo(5), quarters, mirrored))))!;

        Assert.InRange(original.NearestTo(turned)!.Value, 0, PictureMark.Same);
        Assert.InRange(turned.NearestTo(original)!.Value, 0, PictureMark.Same);
        Assert.True(original.NearestTo(other) > PictureMark.Same);
        Assert.Null(original.NearestTo(new(null, null)));
    }

    [Theory]
    [InlineData(0.9), InlineData(0.75)]
    public async Task Read_APieceOfAPhotoSavedAtAnotherSize_SharesPlacesWithIt(double kept)
    {
        var (random, found) = (new Random(7), 0);
        for (var seed = 1; seed <= 20; seed++)
        {
            using var whole = TestPictures.Photo(seed);
            var (width, height) = ((int)(whole.Width * kept), (int)(whole.Height * kept));
            using var piece = TestPictures.Cut(whole, random.Next(whole.Width - width), random.Next(whole.Height - height), width, height);
            var mark = (await MarkAsync("image/jpeg", TestPictures.Encode(TestPictures.Scaled(piece, 0.8f + (0.5f * random.NextSingle())), SKEncodedImageFormat.Jpeg, 75)))!;
            found += PicturePoint.SharedPlaces(mark.Points, (await MarkAsync("image/png", TestPictures.Encode(whole)))!.Points) >= PicturePoint.Least ? 1 : 0;
        }

        Assert.True(found >= 17, $"{found} of 20 pieces were known");
    }

    /// <summary>The measure of false alarms: 3,160 pairs of pictures that have nothing in common.</summary>
    [Fact]
    public async Task Read_PicturesThatHaveNothingInCommon_ShareNoPlaces()
    {
        var points = new List<IReadOnlyList<long>>();
        for (var seed = 100; seed < 180; seed++)
        {
            using var picture = TestPictures.Photo(seed);
            points.Add((await MarkAsync("image/jpeg", TestPictures.Encode(picture, SKEncodedImageFormat.Jpeg, 80)))!.Points);
        }

        var alarms = points.SelectMany((one, i) => points.Skip(i + 1).Where(other => PicturePoint.SharedPlaces(one, other) >= PicturePoint.Least)).Count();

        Assert.True(points.TrueForAll(p => p.Count > 20), "a picture has hardly any places");
        Assert.True(alarms is 0, $"{alarms} false alarms in 3160 pairs");
    }

    [Fact]
    public async Task Read_APngOrWebP_GivesTheDayThatItTells()
    {
        var (png, changed) = (TestPictures.Encode(TestPictures.Photo(3)), new DateOnly(2026, 4, 2));

        Assert.Equal(changed, (await MarkAsync("image/png", TestPictures.Timed(png, changed, null)))!.TakenOn);
        Assert.Equal(new DateOnly(2026, 3, 1), (await MarkAsync("image/png", TestPictures.Timed(png, changed, "2026:03:01 10:30:00")))!.TakenOn);
        Assert.Equal(new DateOnly(2026, 3, 1), (await MarkAsync("image/webp", TestPictures.WebPTakenOn(TestPictures.Photo(3), "2026:03:01 10:30:00")))!.TakenOn);
        Assert.Null((await MarkAsync("image/png", png))!.TakenOn);
    }

    [Fact]
    public async Task Read_BrokenPicturesOrLyingLengths_TellNothingAndHarmNothing()
    {
        var (png, webP) = (TestPictures.Timed(TestPictures.Encode(TestPictures.Photo(3)), new(2026, 4, 2), "2026:03:01 10:30:00"), TestPictures.WebPTakenOn(TestPictures.Photo(3), "2026:03:01 10:30:00"));
        var lying = png.ToArray();
        lying[8 + 25 + 19] = 0x7F;

        foreach (var (type, bytes) in new[] { ("image/png", lying), ("image/png", [.. png[..60], .. Guid.NewGuid().ToByteArray()]), ("image/webp", webP[..^9]), ("image/webp", webP[..20]), ("image/png", png[..8]) })
        {
            Assert.NotNull(await MarkAsync(type, bytes));
        }
    }

    private async Task<long> HashAsync(string type, byte[] bytes) => (await MarkAsync(type, bytes))!.Hash!.Value;

    private Task<PictureMark?> MarkAsync(string type, byte[] bytes) => _reader.ReadAsync(type, () => new MemoryStream(bytes));
}
