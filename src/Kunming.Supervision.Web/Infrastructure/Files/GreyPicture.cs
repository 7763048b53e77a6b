namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>Brightness of a picture as sums over everything above and to the left of each pixel, so that the mean of any rectangle costs four look-ups.</summary>
internal sealed class GreyPicture
{
    private readonly double[,] _sums;

    private GreyPicture(double[,] values)
    {
        (Height, Width) = (values.GetLength(0), values.GetLength(1));
        _sums = new double[Height + 1, Width + 1];
        for (var y = 0; y < Height; y++)
        {
            var row = 0.0;
            for (var x = 0; x < Width; x++)
            {
                row += values[y, x];
                _sums[y + 1, x + 1] = _sums[y, x + 1] + row;
            }
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <param name="pixels">BGRA, a row of <paramref name="stride"/> bytes after another.</param>
    /// <param name="most">The longer side of what is kept: a larger picture is brought down to it, field by field.</param>
    public static GreyPicture Of(ReadOnlySpan<byte> pixels, int width, int height, int stride, int most)
    {
        var scale = Math.Min(1, (double)most / Math.Max(width, height));
        var (columns, rows) = (Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        var (sums, counts) = (new double[rows, columns], new int[rows, columns]);
        for (var y = 0; y < height; y++)
        {
            var line = pixels.Slice(y * stride, width * 4);
            var row = (int)((long)y * rows / height);
            for (var x = 0; x < width; x++)
            {
                var (column, at) = ((int)((long)x * columns / width), x * 4);
                sums[row, column] += (0.114 * line[at]) + (0.587 * line[at + 1]) + (0.299 * line[at + 2]);
                counts[row, column]++;
            }
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                sums[row, column] /= counts[row, column];
            }
        }

        return new(sums);
    }

    public GreyPicture Resized(int width, int height)
    {
        var values = new double[height, width];

        // Each corner belongs to four fields: of two lines of corners, each is summed once.
        var (above, below) = (new double[width + 1], new double[width + 1]);
        Corners(above, 0);
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = ((double)y * Height / height, (double)(y + 1) * Height / height);
            Corners(below, bottom);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = ((double)x * Width / width, (double)(x + 1) * Width / width);
                values[y, x] = (below[x + 1] - below[x] - above[x + 1] + above[x]) / ((right - left) * (bottom - top));
            }

            (above, below) = (below, above);
        }

        return new(values);

        void Corners(double[] line, double y)
        {
            for (var x = 0; x <= width; x++)
            {
                line[x] = SumTo((double)x * Width / width, y);
            }
        }
    }

    /// <summary>The mean of a rectangle of whole pixels.</summary>
    public double Mean(int x, int y, int width, int height) =>
        (_sums[y + height, x + width] - _sums[y, x + width] - _sums[y + height, x] + _sums[y, x]) / (width * height);

    /// <summary>The sum of everything above and to the left of a point between pixels.</summary>
    private double SumTo(double x, double y)
    {
        var (column, row) = (Math.Min((int)x, Width - 1), Math.Min((int)y, Height - 1));
        var (right, down) = (x - column, y - row);
        return (_sums[row, column] * (1 - right) * (1 - down)) + (_sums[row, column + 1] * right * (1 - down))
            + (_sums[row + 1, column] * (1 - right) * down) + (_sums[row + 1, column + 1] * right * down);
    }
}
