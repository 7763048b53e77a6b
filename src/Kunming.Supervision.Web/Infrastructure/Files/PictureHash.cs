namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>dHash of a picture, and of the same picture turned and mirrored: the means of its fields are taken once for each shape, and read in eight orders.</summary>
internal static class PictureHash
{
    /// <summary>Fields of the mean brightness: one column more than the bits of a row.</summary>
    private const int Columns = 9;
    private const int Rows = 8;

    /// <summary>A picture whose fields differ by less, of 255, has nothing to be known by: a blank sheet, a dark room.</summary>
    private const double LeastContrast = 8;

    /// <param name="pixels">BGRA, a row of <paramref name="stride"/> bytes after another.</param>
    /// <returns>Eight hashes, the picture's own first; empty when it is too small or too flat.</returns>
    public static long[] Of(ReadOnlySpan<byte> pixels, int width, int height, int stride)
    {
        if (Math.Min(width, height) < Columns)
        {
            return [];
        }

        var (lying, standing) = (Means(pixels, width, height, stride, Columns, Rows), Means(pixels, width, height, stride, Rows, Columns));
        if (lying.Max() - lying.Min() < LeastContrast)
        {
            return [];
        }

        // A field of the turned picture, by row and column, is one of these of the picture as it is.
        return
        [
            Read((row, column) => lying[(row * Columns) + column]),
            Read((row, column) => lying[(row * Columns) + (Columns - 1 - column)]),
            Read((row, column) => lying[((Rows - 1 - row) * Columns) + column]),
            Read((row, column) => lying[((Rows - 1 - row) * Columns) + (Columns - 1 - column)]),
            Read((row, column) => standing[(column * Rows) + row]),
            Read((row, column) => standing[(column * Rows) + (Rows - 1 - row)]),
            Read((row, column) => standing[((Columns - 1 - column) * Rows) + row]),
            Read((row, column) => standing[((Columns - 1 - column) * Rows) + (Rows - 1 - row)]),
        ];
    }

    private static long Read(Func<int, int, double> mean)
    {
        var hash = 0L;
        for (var bit = 0; bit < 64; bit++)
        {
            hash |= mean(bit / 8, bit % 8) > mean(bit / 8, (bit % 8) + 1) ? 1L << bit : 0;
        }

        return hash;
    }

    /// <summary>The mean of each field over all its pixels, so that neither size nor compression matters.</summary>
    private static double[] Means(ReadOnlySpan<byte> pixels, int width, int height, int stride, int columns, int rows)
    {
        var (sums, counts) = (new double[rows * columns], new int[rows * columns]);
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * stride, width * 4);
            for (var x = 0; x < width; x++)
            {
                var (field, at) = ((y * rows / height * columns) + (x * columns / width), x * 4);
                sums[field] += (0.114 * row[at]) + (0.587 * row[at + 1]) + (0.299 * row[at + 2]);
                counts[field]++;
            }
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }
}
