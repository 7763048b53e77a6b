using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>
/// Finds the places of a picture that stand out from what is around them, at several sizes, and writes down what surrounds each. A place whose surroundings occur twice in
/// the picture tells nothing and is left out: a row of windows, a page of print.
/// </summary>
internal static class PicturePlaces
{
    private const int Levels = 6;
    private const int PerLevel = 24;
    private const int Fields = 4;
    private const int Field = 12;
    private const int Half = Fields * Field / 2;
    private const int Apart = 6;

    /// <summary>How much a place must differ from its surroundings, and its fields among each other, and one field from the next, of 255.</summary>
    private const double LeastPeak = 2, LeastContrast = 6, LeastStep = 2;

    /// <summary>Surroundings with fewer bits set, or more, are an edge or a slope, which are everywhere.</summary>
    private const int FewestBits = 5, MostBits = 19;

    /// <param name="pixels">BGRA, a row of <paramref name="stride"/> bytes after another.</param>
    /// <returns>Packed (<see cref="PicturePoint.Packed"/>), each surroundings once.</returns>
    public static long[] Of(ReadOnlySpan<byte> pixels, int width, int height, int stride)
    {
        var whole = GreyPicture.Of(pixels, width, height, stride, 2 * PicturePoint.Side);
        var found = new List<PicturePoint>();
        for (var level = 0; level < Levels; level++)
        {
            var scale = PicturePoint.Side / (Math.Pow(PicturePoint.Step, level) * Math.Max(whole.Width, whole.Height));
            if (Math.Min(whole.Width, whole.Height) * scale < (2 * Half) + Field)
            {
                break;
            }

            found.AddRange(OfLevel(whole.Resized((int)(whole.Width * scale), (int)(whole.Height * scale)), level));
        }

        return [.. found.GroupBy(p => p.Code).Where(g => g.Count() is 1).Select(g => g.First().Packed)];
    }

    private static IEnumerable<PicturePoint> OfLevel(GreyPicture picture, int level)
    {
        var strength = new double[picture.Height, picture.Width];
        for (var y = Apart; y < picture.Height - Apart - 1; y++)
        {
            for (var x = Apart; x < picture.Width - Apart - 1; x++)
            {
                strength[y, x] = Math.Abs(picture.Mean(x - 2, y - 2, 5, 5) - picture.Mean(x - Apart, y - Apart, (2 * Apart) + 1, (2 * Apart) + 1));
            }
        }

        return
        [
            .. Peaks(strength).OrderByDescending(p => strength[p.Y, p.X]).Select(p => (p.X, p.Y, Code: CodeOf(picture, p.X, p.Y))).Where(p => p.Code is not null)
                .Take(PerLevel).Select(p => new PicturePoint(p.Code!.Value, level, p.X, p.Y)),
        ];
    }

    private static IEnumerable<(int X, int Y)> Peaks(double[,] strength)
    {
        for (var y = Half; y < strength.GetLength(0) - Half; y++)
        {
            for (var x = Half; x < strength.GetLength(1) - Half; x++)
            {
                if (strength[y, x] >= LeastPeak && IsPeak(strength, x, y))
                {
                    yield return (x, y);
                }
            }
        }
    }

    private static bool IsPeak(double[,] strength, int x, int y)
    {
        for (var dy = -Apart; dy <= Apart; dy++)
        {
            for (var dx = -Apart; dx <= Apart; dx++)
            {
                if (strength[y + dy, x + dx] > strength[y, x])
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <returns>Null where the surroundings say too little.</returns>
    private static int? CodeOf(GreyPicture picture, int x, int y)
    {
        var means = new double[Fields, Fields];
        for (var row = 0; row < Fields; row++)
        {
            for (var column = 0; column < Fields; column++)
            {
                means[row, column] = picture.Mean(x - Half + (column * Field), y - Half + (row * Field), Field, Field);
            }
        }

        var (code, bit) = (0, 0);
        for (var row = 0; row < Fields; row++)
        {
            for (var column = 0; column + 1 < Fields; column++)
            {
                code |= means[row, column] > means[row, column + 1] + LeastStep ? 1 << bit : 0;
                bit++;
            }
        }

        for (var row = 0; row + 1 < Fields; row++)
        {
            for (var column = 0; column < Fields; column++)
            {
                code |= means[row, column] > means[row + 1, column] + LeastStep ? 1 << bit : 0;
                bit++;
            }
        }

        var all = means.Cast<double>().ToList();
        return all.Max() - all.Min() >= LeastContrast && int.PopCount(code) is >= FewestBits and <= MostBits ? code : null;
    }
}
