using DocumentFormat.OpenXml.Wordprocessing;
using Cell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace Kunming.Supervision.Web.Documents;

/// <summary>A table as wide as the type area, with heads that Word repeats on each page; lengths in twips.</summary>
internal sealed class WordTable
{
    private readonly DocumentTable _source;
    private readonly List<int> _widths;
    private readonly IReadOnlyList<string> _heads;
    private readonly Table _table;

    private WordTable(DocumentTable source)
    {
        _source = source;
        var shape = TableShape.Of(source);
        _heads = shape.Heads;
        _widths = [.. shape.Shares.Select(share => (int)(share * WordSheet.TypeAreaWidth))];
        _table = new Table(Properties(source.Caption), new TableGrid(_widths.Select(w => new GridColumn { Width = WordText.Text(w) })));
    }

    public static void AddTo(Body body, DocumentTable source)
    {
        if (source.Caption is { } caption)
        {
            body.Append(WordText.Paragraph("Caption", caption));
        }

        var table = new WordTable(source);
        table.Heads();
        foreach (var row in source.Rows)
        {
            table.Row(new TableRowProperties(new CantSplit()), row.Select((cell, i) => table.Text(i, cell)));
        }

        body.Append(table._table, WordText.Paragraph("AfterTable"));
    }

    private void Heads()
    {
        if (_source.Groups.Count == 0)
        {
            HeadRow(_heads.Select((head, i) => Head(_widths[i], head)));
            return;
        }

        var upper = new List<Cell>();
        var lower = new List<Cell>();
        var at = 0;
        foreach (var group in _source.Groups)
        {
            if (group.Title is { } title)
            {
                upper.Add(Head(_widths.Skip(at).Take(group.Columns).Sum(), title, span: group.Columns));
            }

            for (var end = at + group.Columns; at < end; at++)
            {
                if (group.Title is null)
                {
                    upper.Add(Head(_widths[at], _heads[at], merge: MergedCellValues.Restart));
                    lower.Add(Head(_widths[at], "", merge: MergedCellValues.Continue));
                }
                else
                {
                    lower.Add(Head(_widths[at], _heads[at]));
                }
            }
        }

        HeadRow(upper);
        HeadRow(lower);
    }

    private void HeadRow(IEnumerable<Cell> cells) => Row(new TableRowProperties(new CantSplit(), new TableHeader()), cells);

    private void Row(TableRowProperties properties, IEnumerable<Cell> cells)
    {
        var row = new TableRow(properties);
        row.Append(cells);
        _table.Append(row);
    }

    private Cell Text(int column, TableCell cell)
    {
        var paragraph = WordText.Paragraph("TableText", cell.Runs);
        paragraph.ParagraphProperties!.Justification = new()
        {
            Val = _source.Columns[column].Align switch
            {
                ColumnAlign.Centre => JustificationValues.Center,
                ColumnAlign.Right => JustificationValues.Right,
                _ => JustificationValues.Left,
            },
        };
        return new Cell(Properties(_widths[column]), paragraph);
    }

    private static Cell Head(int width, string text, int span = 1, MergedCellValues? merge = null)
    {
        var properties = Properties(width);
        properties.GridSpan = span > 1 ? new() { Val = span } : null;
        properties.VerticalMerge = merge is { } how ? new() { Val = how } : null;
        return new Cell(properties, WordText.Paragraph("TableHead", text));
    }

    private static TableCellProperties Properties(int width) => new()
    {
        TableCellWidth = new() { Width = WordText.Text(width), Type = TableWidthUnitValues.Dxa },
        TableCellVerticalAlignment = new() { Val = TableVerticalAlignmentValues.Center },
    };

    private static TableProperties Properties(string? caption)
    {
        var properties = new TableProperties
        {
            TableWidth = new() { Width = WordText.Text(WordSheet.TypeAreaWidth), Type = TableWidthUnitValues.Dxa },
            TableBorders = new()
            {
                TopBorder = Line<TopBorder>(),
                LeftBorder = Line<LeftBorder>(),
                BottomBorder = Line<BottomBorder>(),
                RightBorder = Line<RightBorder>(),
                InsideHorizontalBorder = Line<InsideHorizontalBorder>(),
                InsideVerticalBorder = Line<InsideVerticalBorder>(),
            },
            TableLayout = new() { Type = TableLayoutValues.Fixed },
            TableCellMarginDefault = new()
            {
                TableCellLeftMargin = new() { Width = 60, Type = TableWidthValues.Dxa },
                TableCellRightMargin = new() { Width = 60, Type = TableWidthValues.Dxa },
            },
        };
        properties.TableCaption = caption is null ? null : new() { Val = caption };
        return properties;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
