namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>A row that could not be taken, with all reasons.</summary>
public sealed record RejectedRow(SheetRow Row, IReadOnlyList<string> Reasons);

/// <summary>The rows that could not be taken, in their own columns, to be mended and sent again.</summary>
public static class RejectedRowsWorkbook
{
    /// <summary>Title of the last column; recognition and mapping pass it over when the workbook comes back.</summary>
    public const string ReasonTitle = "不能导入的原因";

    /// <param name="details">What holds for all rows, e.g. 填报单位 → 第三监督单元组: written over the table as forms write it, so that a person and <see cref="RecognisedTable.Details"/> read it alike.</param>
    public static Task WriteAsync(
        Stream target, string source, IReadOnlyList<ColumnTitle> columns, IAsyncEnumerable<RejectedRow> rows, IReadOnlyList<KeyValuePair<string, string>>? details = null, CancellationToken cancellation = default)
    {
        var kept = columns.Where(c => c.Full != ReasonTitle).ToList();
        List<ExportColumn> titles = [.. kept.Select(c => new ExportColumn(c.Full, 16)), new(ReasonTitle, 60)];
        var about = $"{source}中不能导入的行，请按最后一列的原因改正后重新上传；已经导入的行不在其中";
        string[] over = details is null or [] ? [about] : [about, string.Join('　', details.Select(d => $"{d.Key}：{d.Value}"))];
        return WorkbookWriter.WriteAsync(target, "不能导入的行", over, titles, Values(kept, rows), cancellation);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Values(List<ColumnTitle> columns, IAsyncEnumerable<RejectedRow> rows)
    {
        await foreach (var (row, reasons) in rows)
        {
            yield return [.. columns.Select(c => Value(row[c.Column])), string.Join("；", reasons)];
        }
    }

    // Days are written as text in the plain form, so that no format of a column is needed to read them back.
    private static object? Value(Cell cell) => cell.Kind is CellKind.Date or CellKind.Boolean ? cell.Text : cell.Value;
}
