using System.Globalization;
using System.IO.Pipelines;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>A column of an export: its title, its width in characters, and the format of its numbers or days if not plain.</summary>
public sealed record ExportColumn(string Title, double Width = 14, string? Format = null);

/// <summary>Writes exports row by row; neither the rows nor the file are held in memory, and what is written goes out at once.</summary>
public static class WorkbookWriter
{
    public const string DayFormat = "yyyy-mm-dd";

    /// <summary>Bytes that the writer may be ahead of the receiver.</summary>
    private const int Ahead = 1024 * 1024;

    /// <summary>Writes an xlsx: a line that says what is shown and when, the titles, the rows.</summary>
    /// <param name="about">The first line, e.g. 问题清单　筛选：2026年第三季度　导出时间：2026-09-30 10:00.</param>
    /// <param name="rows">Texts, numbers, DateOnly, DateTime(Offset), bool or null, in the columns' order.</param>
    public static Task WriteAsync(
        Stream target, string sheet, string about, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation = default) =>
        WriteAsync(target, sheet, [about], columns, rows, cancellation);

    /// <summary>The same with several lines over the titles.</summary>
    public static async Task WriteAsync(
        Stream target, string sheet, IReadOnlyList<string> over, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation = default)
    {
        // The library's asynchronous writer puts the drawing part inside the rows, which Excel reports as damage; its synchronous one is right but
        // must not block a response. Hence a thread of its own, and a pipe between the two: what is written goes out at once.
        var pipe = new Pipe(new(pauseWriterThreshold: Ahead, resumeWriterThreshold: Ahead / 2));
        var writing = Task.Run(
            () =>
            {
                using var stream = pipe.Writer.AsStream(leaveOpen: true);
                stream.SaveAs(Lines(over, columns, rows.ToBlockingEnumerable(cancellation)), printHeader: false, SheetName(sheet), configuration: Layout(columns, over.Count + 1));
            },
            cancellation);
        // A fault goes through the pipe to whoever receives.
        var ended = writing.ContinueWith(w => pipe.Writer.CompleteAsync(w.Exception?.InnerException).AsTask(), TaskScheduler.Default).Unwrap();
        try
        {
            await pipe.Reader.CopyToAsync(target, cancellation);
        }
        finally
        {
            // For a receiver who left, nothing is written any longer.
            await pipe.Reader.CompleteAsync();
            await ended;
        }
    }

    private static IEnumerable<IDictionary<string, object?>> Lines(IReadOnlyList<string> over, IReadOnlyList<ExportColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        foreach (var text in over)
        {
            yield return Line(columns.Count, i => i is 0 ? text : null);
        }

        yield return Line(columns.Count, i => columns[i].Title);
        foreach (var row in rows)
        {
            yield return Line(columns.Count, i => i < row.Count ? Typed(row[i]) : null);
        }
    }

    private static Dictionary<string, object?> Line(int count, Func<int, object?> value) =>
        Enumerable.Range(0, count).ToDictionary(Key, value, StringComparer.Ordinal);

    // A text stays a text cell whatever it begins with: = + - @ are never written as a formula.
    private static object? Typed(object? value) => value switch
    {
        string text => TextCleaner.Clean(text, out _),
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset instant => Domain.Kernel.ChinaTime.ToLocal(instant).DateTime,
        bool truth => truth ? "是" : "否",
        Enum => throw new ArgumentException("An enum has no name for people; write its Chinese name.", nameof(value)),
        _ => value,
    };

    private static OpenXmlConfiguration Layout(IReadOnlyList<ExportColumn> columns, int frozen) => new()
    {
        TableStyles = TableStyles.None,
        AutoFilter = false,
        FreezeRowCount = frozen,
        DynamicColumns = [.. columns.Select((c, i) => new DynamicExcelColumn(Key(i)) { Width = c.Width, Format = c.Format })],
    };

    private static string Key(int column) => column.ToString("D3", CultureInfo.InvariantCulture);

    // Excel allows 31 characters and none of these.
    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return allowed.Length > 31 ? allowed[..31] : allowed;
    }
}
