using System.Globalization;
using System.Net;
using System.Text;

namespace Kunming.Supervision.Web.Documents;

/// <summary>Draws a chart as inline SVG. Lengths are tenths of a millimetre of the type area; fonts and sizes stand in document.css.</summary>
internal sealed class ChartSvg
{
    public const int Width = 1560;
    private const int LabelWidth = 540;
    private const int LabelLetters = 12;
    private const int ValueWidth = 170;
    private const int BarHeight = 40;
    private const int RowGap = 30;
    private const int LegendHeight = 70;
    private const int PlotHeight = 560;
    private readonly StringBuilder _svg = new();
    private readonly DocumentChart _chart;
    private readonly decimal _scale;

    private ChartSvg(DocumentChart chart) => (_chart, _scale) = (chart, DocumentChart.ScaleFor(chart.Highest));

    public static string Of(DocumentChart chart) => new ChartSvg(chart).Draw();

    private int Legend => _chart.Series.Count > 1 ? LegendHeight : 0;

    private int RowHeight => (_chart.Series.Count * BarHeight) + RowGap;

    private string Draw()
    {
        var height = Legend + (_chart.Kind is ChartKind.Bars ? (_chart.Categories.Count * RowHeight) + 10 : PlotHeight + 110);
        Add($"<svg class=\"gw-chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Encode(_chart.AlternativeText)}\">");
        if (_chart.Series.Count > 1)
        {
            DrawLegend();
        }

        if (_chart.Kind is ChartKind.Bars)
        {
            DrawBars();
        }
        else
        {
            DrawLines();
        }

        return _svg.Append("</svg>").ToString();
    }

    private void DrawLegend()
    {
        var x = LabelWidth;
        foreach (var (index, series) in _chart.Series.Index())
        {
            Add($"<rect x=\"{x}\" y=\"12\" width=\"36\" height=\"30\" fill=\"#{DocumentChart.Colours[index]}\"/>");
            Text(x + 50, 42, series.Name);
            x += 90 + (series.Name.Length * 42);
        }
    }

    private void DrawBars()
    {
        var room = Width - LabelWidth - ValueWidth;
        foreach (var (row, category) in _chart.Categories.Index())
        {
            var top = Legend + (row * RowHeight);
            var middle = top + (_chart.Series.Count * BarHeight / 2);
            var lines = category.Chunk(category.Length > LabelLetters ? (category.Length + 1) / 2 : LabelLetters).Select(c => new string(c)).Take(2).ToList();
            foreach (var (line, words) in lines.Index())
            {
                Text(LabelWidth - 20, middle + 14 + (int)((line - ((lines.Count - 1) / 2.0)) * 40), words, "end");
            }

            foreach (var (index, series) in _chart.Series.Index())
            {
                if (series.Values[row] is { } value)
                {
                    var (y, width) = (top + (index * BarHeight), (int)(value / _scale * room));
                    Add($"<rect x=\"{LabelWidth}\" y=\"{y + 3}\" width=\"{width}\" height=\"{BarHeight - 6}\" fill=\"#{DocumentChart.Colours[index]}\"/>");
                    Text(LabelWidth + width + 12, y + 34, _chart.TextOf(value));
                }
            }
        }

        Add($"<line x1=\"{LabelWidth}\" y1=\"{Legend}\" x2=\"{LabelWidth}\" y2=\"{Legend + (_chart.Categories.Count * RowHeight) - RowGap + 6}\" stroke=\"#000\" stroke-width=\"3\"/>");
    }

    private void DrawLines()
    {
        var (left, top, bottom) = (160, Legend + 50, Legend + 50 + PlotHeight - 60);
        var step = (Width - left - 60) / _chart.Categories.Count;
        int X(int at) => left + (at * step) + (step / 2);
        int Y(decimal value) => bottom - (int)(value / _scale * (bottom - top));
        for (var line = 0; line <= 4; line++)
        {
            var (y, value) = (Y(_scale * line / 4), _scale * line / 4);
            Add($"<line x1=\"{left}\" y1=\"{y}\" x2=\"{Width - 60}\" y2=\"{y}\" stroke=\"#{(line is 0 ? "000" : "C0C0C0")}\" stroke-width=\"{(line is 0 ? 3 : 1)}\"/>");
            Text(left - 20, y + 14, _chart.TextOf(value), "end");
        }

        foreach (var (at, category) in _chart.Categories.Index())
        {
            Text(X(at), bottom + 60, category, "middle");
        }

        foreach (var (index, series) in _chart.Series.Index())
        {
            var colour = DocumentChart.Colours[index];
            var points = series.Values.Index().Where(v => v.Item is not null).Select(v => (X: X(v.Index), Y: Y(v.Item!.Value), Value: v.Item.Value)).ToList();
            Add($"<polyline points=\"{string.Join(' ', points.Select(p => $"{p.X},{p.Y}"))}\" fill=\"none\" stroke=\"#{colour}\" stroke-width=\"6\"/>");
            foreach (var (x, y, value) in points)
            {
                Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"10\" fill=\"#{colour}\"/>");
                // The first line's numbers stand above it, the others' below, so that they do not lie upon each other.
                Text(x, index is 0 ? y - 22 : y + 54, _chart.TextOf(value), "middle");
            }
        }
    }

    private void Text(int x, int y, string words, string anchor = "start") => Add($"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{Encode(words)}</text>");

    private void Add(FormattableString markup) => _svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
