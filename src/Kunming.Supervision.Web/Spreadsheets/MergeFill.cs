namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Gives the rows under a vertically merged cell its value, within the merged range and nowhere else.</summary>
internal sealed class MergeFill
{
    private readonly Dictionary<int, Queue<MergedRange>> _waiting;
    private readonly Dictionary<int, (MergedRange Range, Cell Value)> _open = [];

    public MergeFill(IEnumerable<MergedRange> merged, int firstDataRow) =>
        _waiting = merged.Where(m => m.LastRow > m.FirstRow && m.FirstRow >= firstDataRow)
            .OrderBy(m => m.FirstRow).GroupBy(m => m.FirstColumn).ToDictionary(g => g.Key, g => new Queue<MergedRange>(g));

    /// <summary>Must see every row in turn, also those that are passed over.</summary>
    public SheetRow Apply(SheetRow row)
    {
        var cells = row.Cells;
        foreach (var (column, waiting) in _waiting)
        {
            while (waiting.TryPeek(out var next) && next.FirstRow <= row.Number)
            {
                _open[column] = (waiting.Dequeue(), row[column]);
            }

            if (!_open.TryGetValue(column, out var open) || row.Number <= open.Range.FirstRow || row.Number > open.Range.LastRow
                || open.Value.IsEmpty || !row[column].IsEmpty)
            {
                continue;
            }

            if (ReferenceEquals(cells, row.Cells))
            {
                cells = new Cell[Math.Max(row.Cells.Length, _waiting.Keys.Max() + 1)];
                row.Cells.CopyTo(cells, 0);
            }

            cells[column] = open.Value;
        }

        return row with { Cells = cells };
    }
}
