using ExcelDataReader;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>A sheet that is being read. Its rows can be walked once, while its reader stands on it.</summary>
public sealed class Sheet
{
    private const int RowsBetweenReports = 1_000;
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>Values behind the columns of a table that are strays; more are a table that is too wide.</summary>
    private const int MostFarCells = 5;

    /// <summary>Places for cells that the library may clear, rows by columns: a second's work.</summary>
    private const long MostCleared = 500_000_000;

    /// <summary>Cells that may be looked at one by one where it is not known beforehand which rows are wide (xls, csv): a second's work.</summary>
    private const long MostScanned = 50_000_000;

    private static readonly string[] ErrorTexts = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

    private readonly WorkbookReader _workbook;
    private readonly IExcelDataReader _reader;
    private readonly IReadOnlyDictionary<(int Row, int Column), string>? _faults;
    private readonly List<CellRemark> _remarks = [];
    private readonly List<(int Row, int Column, string Text)> _farCells = [];
    private readonly FarReach? _reach;

    internal Sheet(WorkbookReader workbook, IExcelDataReader reader, string name, IReadOnlyDictionary<(int Row, int Column), string>? faults, Func<FarReach?> reach)
    {
        (_workbook, _reader, Name, _faults) = (workbook, reader, name, faults is { Count: > 0 } ? faults : null);
        IsHidden = reader.VisibleState is "hidden" or "veryhidden";
        RowCount = reader.RowCount;

        // A reference beyond what Excel has is a lie that would cost memory for every cell up to it.
        if (reader.FieldCount > MostColumns || RowCount > MostRows)
        {
            throw new RuleViolationException(WorkbookRules.Damaged);
        }

        if (reader.FieldCount > MaxColumns)
        {
            _reach = reach();
            RowCount = _reach?.LastRow ?? RowCount;
            if ((long)reader.FieldCount * RowCount > (_reach is null ? MostScanned : MostCleared))
            {
                throw new RuleViolationException(WorkbookRules.TooSpread.With(name, reader.RowCount, reader.FieldCount, MaxColumns));
            }
        }

        Merged = [.. (reader.MergeCells ?? []).Select(m => new MergedRange(m.FromRow + 1, m.FromColumn, m.ToRow + 1, m.ToColumn))];
    }

    public string Name { get; }

    public bool IsHidden { get; }

    /// <summary>Rows in the file, empty ones included; of a wide sheet, those down to the last that holds something in the columns of a table.</summary>
    public int RowCount { get; }

    public IReadOnlyList<MergedRange> Merged { get; }

    /// <summary>What was mended or cannot be used, so far; at most as many as the limits keep.</summary>
    public IReadOnlyList<CellRemark> Remarks => _remarks;

    public int RemarkCount { get; private set; }

    /// <summary>Single values far to the right of any table, which are not read; complete when the rows have been read. The text is empty where it was not looked at.</summary>
    public IReadOnlyList<(int Row, int Column, string Text)> FarCells => _farCells;

    private int MaxColumns => _workbook.Limits.MaxColumns;

    /// <summary>All rows, empty ones too, from the first.</summary>
    /// <exception cref="RuleViolationException">The file is damaged, or holds more columns or rows than the limits allow.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        var used = 0;
        for (var number = 1; (_reach is null || number <= RowCount) && WorkbookReader.Guarded(_reader.Read); number++)
        {
            var cells = ReadCells(number);
            used += cells.Length > 0 ? 1 : 0;
            if (used > _workbook.Limits.MaxRows)
            {
                throw new RuleViolationException(WorkbookRules.TooManyRows.With(Name, _workbook.Limits.MaxRows));
            }

            if (number % RowsBetweenReports is 0)
            {
                _workbook.Cancellation.ThrowIfCancellationRequested();
                _workbook.Progress?.Report(new(Name, number, RowCount));
            }

            // The reader gives a hidden row no height.
            yield return new(number, cells) { IsHidden = _reader.RowHeight is 0 };
        }

        if (_reach is not null)
        {
            foreach (var (row, (first, last)) in _reach.Rows.Where(r => r.Key > RowCount).OrderBy(r => r.Key))
            {
                SetAside(row, last, [(row, first, "")]);
            }
        }

        _workbook.Progress?.Report(new(Name, RowCount, RowCount));
    }

    private Cell[] ReadCells(int row)
    {
        var last = LastUsed(row, _reach?.Rows.ContainsKey(row) is false ? Math.Min(_reader.FieldCount, MaxColumns) : _reader.FieldCount);
        if (last >= MaxColumns)
        {
            // A table that goes on past the limit is too wide; a value by itself somewhere to the right is none of it.
            var far = Enumerable.Range(MaxColumns, last + 1 - MaxColumns).Select(c => (Row: row, Column: c, Cell: Read(row, c))).Where(c => !c.Cell.IsEmpty).ToList();
            SetAside(row, last, Read(row, MaxColumns - 1).IsEmpty ? far.ConvertAll(c => (c.Row, c.Column, c.Cell.Text)) : null);
            last = LastUsed(row, MaxColumns);
        }

        if (last < 0)
        {
            return [];
        }

        var cells = new Cell[last + 1];
        for (var column = 0; column <= last; column++)
        {
            cells[column] = Check(row, column, Read(row, column));
        }

        return cells;
    }

    private int LastUsed(int row, int columns)
    {
        var last = columns - 1;
        while (last >= 0 && Read(row, last).IsEmpty)
        {
            last--;
        }

        return last;
    }

    /// <param name="cells">Strays; null when they are none.</param>
    private void SetAside(int row, int last, List<(int Row, int Column, string Text)>? cells)
    {
        if (cells is null || _farCells.Count + cells.Count > MostFarCells)
        {
            throw new RuleViolationException(WorkbookRules.TooManyColumns.With(Name, row, last + 1, MaxColumns));
        }

        _farCells.AddRange(cells);
    }

    private Cell Read(int row, int column)
    {
        if (_faults is not null && _faults.TryGetValue((row, column), out var error))
        {
            var place = CellRemark.Place(row, column);
            return Cell.Unusable(error.Length is 0 ? WorkbookRules.FormulaWithoutValue.With(place) : WorkbookRules.ErrorValue.With(place, error));
        }

        return _reader.GetValue(column) switch
        {
            string text => Cell.Of(text),
            double number => Cell.Of(number),
            int number => Cell.Of((double)number),
            DateTime date => Cell.Of(date),
            TimeSpan time => Cell.Of(DateTime.MinValue.Add(time).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)),
            bool truth => Cell.Of(truth),
            _ => default,
        };
    }

    private Cell Check(int row, int column, Cell cell)
    {
        if (cell.Problem is { } problem)
        {
            Remark(row, column, problem);
            return cell;
        }

        if (cell.Kind is not CellKind.Text)
        {
            return cell;
        }

        var text = cell.Text;
        if (text[0] is '#' && ErrorTexts.Contains(text))
        {
            var error = WorkbookRules.ErrorValue.With(CellRemark.Place(row, column), text);
            Remark(row, column, error);
            return Cell.Unusable(error);
        }

        if (text.Length > _workbook.Limits.MaxCellLength)
        {
            var tooLong = WorkbookRules.CellTooLong.With(CellRemark.Place(row, column), text.Length, _workbook.Limits.MaxCellLength);
            Remark(row, column, tooLong);
            return Cell.Unusable(tooLong);
        }

        var clean = TextCleaner.Clean(text, out var mended);
        if (mended)
        {
            Remark(row, column, WorkbookRules.CellCleaned.With(CellRemark.Place(row, column)));
        }

        return ReferenceEquals(clean, text) ? cell : Cell.Of(clean);
    }

    private void Remark(int row, int column, Rule rule)
    {
        RemarkCount++;
        if (_remarks.Count < _workbook.Limits.MaxRemarks)
        {
            _remarks.Add(new(row, column, rule));
        }
    }
}
