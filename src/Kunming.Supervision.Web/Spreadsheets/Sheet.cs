using ExcelDataReader;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>A sheet that is being read. Its rows can be walked once, while its reader stands on it.</summary>
public sealed class Sheet
{
    private const int RowsBetweenReports = 1_000;
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    private static readonly string[] ErrorTexts = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

    private readonly WorkbookReader _workbook;
    private readonly IExcelDataReader _reader;
    private readonly IReadOnlyDictionary<(int Row, int Column), string>? _faults;
    private readonly List<CellRemark> _remarks = [];

    internal Sheet(WorkbookReader workbook, IExcelDataReader reader, string name, IReadOnlyDictionary<(int Row, int Column), string>? faults)
    {
        (_workbook, _reader, Name, _faults) = (workbook, reader, name, faults is { Count: > 0 } ? faults : null);
        IsHidden = reader.VisibleState is "hidden" or "veryhidden";
        RowCount = reader.RowCount;

        // A reference beyond what Excel has is a lie that would cost memory for every cell up to it.
        if (reader.FieldCount > MostColumns || RowCount > MostRows)
        {
            throw new RuleViolationException(WorkbookRules.Damaged);
        }

        Merged = [.. (reader.MergeCells ?? []).Select(m => new MergedRange(m.FromRow + 1, m.FromColumn, m.ToRow + 1, m.ToColumn))];
    }

    public string Name { get; }

    public bool IsHidden { get; }

    /// <summary>Rows in the file, empty ones included.</summary>
    public int RowCount { get; }

    public IReadOnlyList<MergedRange> Merged { get; }

    /// <summary>What was mended or cannot be used, so far; at most as many as the limits keep.</summary>
    public IReadOnlyList<CellRemark> Remarks => _remarks;

    public int RemarkCount { get; private set; }

    /// <summary>All rows, empty ones too, from the first.</summary>
    /// <exception cref="RuleViolationException">The file is damaged, or holds more columns or rows than the limits allow.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        var used = 0;
        for (var number = 1; WorkbookReader.Guarded(_reader.Read); number++)
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

        _workbook.Progress?.Report(new(Name, RowCount, RowCount));
    }

    private Cell[] ReadCells(int row)
    {
        var last = _reader.FieldCount - 1;
        while (last >= 0 && Read(row, last).IsEmpty)
        {
            last--;
        }

        if (last >= _workbook.Limits.MaxColumns)
        {
            throw new RuleViolationException(WorkbookRules.TooManyColumns.With(Name, row, last + 1, _workbook.Limits.MaxColumns));
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
