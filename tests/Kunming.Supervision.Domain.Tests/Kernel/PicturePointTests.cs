using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Kernel;

public sealed class PicturePointTests
{
    [Fact]
    public void Packed_AnyPoint_ComesBackAsItWas()
    {
        var random = new Random(3);
        foreach (var point in Enumerable.Range(0, 500).Select(_ => new PicturePoint(random.Next(1 << 24), random.Next(6), random.Next(1024), random.Next(1024))))
        {
            Assert.Equal(point, PicturePoint.From(point.Packed));
        }
    }

    [Fact]
    public void SharedPlaces_APieceAtAnotherSize_CountsThosePlacesThatLieAlike()
    {
        PicturePoint[] whole = [.. Enumerable.Range(1, 8).Select(i => new PicturePoint(i, 1, 20 + (40 * i % 240), 30 * i))];

        // One level larger, cut off 20 to the left and 10 above: x' = 1.25 · (x − 20).
        PicturePoint[] piece = [.. whole.Select(p => p with { Level = 2, X = p.X - 16, Y = p.Y - 8 })];
        PicturePoint[] strewn = [.. whole.Select((p, i) => p with { X = 97 * i * i % 300, Y = 53 * i * i % 220 })];

        Assert.Equal(8, Shared(whole, whole));
        Assert.Equal(8, Shared(piece, whole));
        Assert.True(Shared(strewn, whole) < PicturePoint.Least);
        Assert.Equal(0, Shared(whole, []));
        Assert.Equal(0, Shared([.. whole.Select(p => p with { Code = p.Code + 100 })], whole));
    }

    [Fact]
    public void SharedPlaces_ManyPointsAtOnePlace_CountOnce()
    {
        PicturePoint[] cluster = [.. Enumerable.Range(1, 9).Select(i => new PicturePoint(i, 0, 40 + (i % 3), 40 + (i / 3)))];

        Assert.Equal(1, Shared(cluster, cluster));
    }

    private static int Shared(IEnumerable<PicturePoint> one, IEnumerable<PicturePoint> other) => PicturePoint.SharedPlaces(one.Select(p => p.Packed), other.Select(p => p.Packed));
}
