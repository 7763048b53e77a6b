namespace Kunming.Supervision.Domain.Kernel;

/// <summary>A place in a picture that stands out, with what surrounds it in 24 bits. A piece that is cut out of a picture keeps most of the places within it.</summary>
/// <param name="Code">Of 4 × 4 fields around it, whether each is brighter than the one to its right and the one below.</param>
/// <param name="Level">How often the picture was made smaller by <see cref="Step"/> before the place was looked for.</param>
/// <param name="X">In pixels of the smaller picture, 0 to 1023.</param>
/// <param name="Y">In pixels of the smaller picture, 0 to 1023.</param>
public readonly record struct PicturePoint(int Code, int Level, int X, int Y)
{
    /// <summary>From one level to the next.</summary>
    public const double Step = 1.25;

    /// <summary>The longer side of a picture at level 0, in pixels.</summary>
    public const int Side = 320;

    /// <summary>
    /// Places this far apart, in pixels of level 0, count as two; and so many of them must lie to each other as in the other picture. Of 7,140 pairs of scenes that have nothing
    /// in common none shared three; of 44,850 pairs of chequered pictures, which are as bad as can be, five shared four and none five.
    /// </summary>
    public const int Apart = 32;

    public const int Least = 5;

    /// <summary>How far two places may lie from where the others say, in pixels of level 0: the levels are coarse.</summary>
    public const int Slack = 40;

    private double Scale => Math.Pow(Step, Level);

    public static PicturePoint From(long packed) => new((int)(packed >> 24), (int)(packed >> 20 & 15), (int)(packed >> 10 & 1023), (int)(packed & 1023));

    public long Packed => ((long)Code << 24) | ((long)Level << 20) | ((long)X << 10) | (uint)Y;

    /// <summary>In how many places two pictures are the same and lie to each other in the same way, if one is a piece of the other at whatever size.</summary>
    public static int SharedPlaces(IEnumerable<long> one, IEnumerable<long> other)
    {
        var known = other.Select(From).ToLookup(p => p.Code);
        var same = one.Select(From).SelectMany(p => known[p.Code].Select(q => Match.Of(p, q))).ToList();
        return same.Select(a => same.Where(b => b.FitsTo(a)).Select(b => b.Place).Distinct().Count()).DefaultIfEmpty().Max();
    }

    private readonly record struct Match(int Levels, double MovedX, double MovedY, (int, int) Place)
    {
        public static Match Of(PicturePoint p, PicturePoint q)
        {
            var (x, y, scale) = (p.X * p.Scale, p.Y * p.Scale, Math.Pow(Step, p.Level - q.Level));
            return new(p.Level - q.Level, x - (scale * q.X * q.Scale), y - (scale * q.Y * q.Scale), ((int)(x / Apart), (int)(y / Apart)));
        }

        public bool FitsTo(Match other) => Levels == other.Levels && Math.Abs(MovedX - other.MovedX) <= Slack && Math.Abs(MovedY - other.MovedY) <= Slack;
    }
}
